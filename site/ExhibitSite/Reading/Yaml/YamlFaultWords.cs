using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Reading.Yaml;

/// <summary>What the YAML parser objects to, in a curator's words: its own speak of tokens, nodes and simple keys.</summary>
internal static class YamlFaultWords
{
    private static readonly (string Part, Wording Words)[] Known =
    [
        ("found invalid mapping", new("值里还有一个“: ”（要给值加引号），或这一行多缩进了", "the value holds another “: ” and needs quotation marks, or the line is indented too far")),
        ("double-quoted scalar, found wrong indentation", new("引号没有结束", "a quotation mark is not closed")),
        ("invalid comment", new("“#”前面缺一个空格", "a blank is missing before “#”")),
        ("while scanning a quoted scalar, found unexpected end of stream", new("引号没有结束", "a quotation mark is not closed")),
        ("document indicator", new("引号没有结束", "a quotation mark is not closed")),
        ("unknown escape character", new("双引号里的反斜线“\\”写法不对", "a backslash within double quotes is not one YAML knows")),
        ("hexdecimal", new("双引号里的反斜线“\\”写法不对", "a backslash within double quotes is not one YAML knows")),
        ("while parsing a flow sequence", new("方括号 [ ] 没有结束，或各项之间缺逗号", "square brackets are not closed, or a comma is missing between entries")),
        ("while parsing a flow mapping", new("花括号 { } 没有结束，或各项之间缺逗号", "curly brackets are not closed, or a comma is missing between entries")),
        ("mapping values are not allowed", new("这一行里有多余的“: ”，或缩进与上一行不合", "a “: ” too many in this line, or its indentation does not fit the line before")),
        ("could not find expected ':'", new("字段名后面没有冒号", "a field name without a colon")),
        ("did not find expected key", new("这一行的缩进与上面的字段不齐，或引号没有配对", "the line is not aligned with the fields above, or quotation marks do not match")),
        ("did not find expected '-' indicator", new("列表各项的“- ”没有对齐", "the “- ” of the list entries are not aligned")),
        ("sequence entries are not allowed", new("列表项“- ”的位置不对，应当另起一行并缩进", "a list entry “- ” at a wrong place: start a new line and indent it")),
        ("cannot start any token", new("值以 YAML 的特殊符号（@ ` %）开头", "a value starts with one of YAML's own characters (@ ` %)")),
        ("anchor or alias", new("值以 * 或 & 开头", "a value starts with * or &")),
        ("expected <document start>", new("字段区里多了一段不属于它的内容", "something stands among the fields that does not belong there")),
        ("a name must be a text", new("字段名应当是一个词，不能是列表或括号", "a field name must be a word, not a list or brackets")),
        ("block scalar", new("“|”或“>”后面多行文字的缩进不对", "the lines after “|” or “>” are not indented as they should be")),
        ("tab", new("这里用了制表符", "a tab stands here")),
        ("end of stream", new("内容到这里突然结束", "the text ends here too early")),
    ];

    /// <summary>For a bracket or quote that runs into the next field.</summary>
    public static Wording Unclosed { get; } = new("括号或引号没有结束，把后面的字段也包了进去", "a bracket or quotation mark is not closed and has taken in the fields after it");

    private static readonly Wording Unknown = new("写法不合 YAML", "this is not YAML");

    /// <summary>The words for a parser's message.</summary>
    public static Wording Of(string message)
    {
        foreach (var (part, words) in Known)
            if (message.Contains(part, StringComparison.OrdinalIgnoreCase)) return words;
        return Unknown;
    }
}
