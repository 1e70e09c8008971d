using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;
using ExhibitSite.Reading.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ExhibitSite.Reading.Yaml;

/// <summary>
/// YAML → located values, through the event parser: the deserializer would recurse without limit
/// (40,000 nested brackets end the process) and would turn <c>no</c>, <c>007</c> and <c>1877</c> into something else.
/// </summary>
public static class YamlReader
{
    private const int DeepestNesting = 64;
    private const int LargestText = 1024 * 1024;

    private static readonly Rule Invalid = new("EX1013", Severity.Error,
        new("YAML 写法有误", "Invalid YAML"),
        new("字段区从这里起读不懂：{0}。", "The fields cannot be read from here on: {1}."),
        new("检查缩进、引号和方括号是否成对；含“: ”或“#”的文字请加引号。", "Check indentation, quotes and brackets; quote texts that contain “: ” or “#”."));

    private static readonly Rule TooDeep = new("EX1014", Severity.Error,
        new("嵌套过深", "Nested too deeply"),
        new("嵌套超过 {0} 层。", "Nested deeper than {0} levels."),
        new("没有字段需要这么多层；检查多余的“[”或缩进。", "No field needs that many levels; look for stray “[” or indentation."));

    private static readonly Rule DuplicateName = new("EX1015", Severity.Error,
        new("字段重复", "Field given twice"),
        new("字段“{0}”写了两次（前一次在第 {1} 行）。", "The field “{0}” is given twice (first in line {1})."),
        new("删掉一个。", "Delete one of them."));

    private static readonly Rule NotAllowed = new("EX1016", Severity.Error,
        new("不支持的 YAML 写法", "YAML feature not supported"),
        new("这里用了 YAML 的“{0}”，本系统不接受。", "This uses YAML's “{0}”, which is not accepted here."),
        new("直接写出值；文字以 * & ! 开头时请加引号。", "Write the value itself; quote texts that start with * & or !."));

    private static readonly Rule NotAMap = new("EX1017", Severity.Error,
        new("应当是“字段: 值”", "Fields expected"),
        new("这里应当是一行行的“字段: 值”。", "Lines of “field: value” were expected here."),
        new("例如“title: 题名”。", "For example “title: …”."));

    private static readonly Rule TooLarge = new("EX1018", Severity.Error,
        new("YAML 过大", "YAML too large"),
        new("这段 YAML 有 {0} 个字符，超过上限 {1}。", "This YAML has {0} characters; the limit is {1}."),
        new("把长文字放进正文。", "Put long texts into the body."));

    /// <summary>
    /// Reads one document of fields. What cannot be read is reported and left out, so the result is never null.
    /// </summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">Path for messages.</param>
    /// <param name="firstLine">The line of the file on which the text starts, from 1.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static MapValue ReadMap(string text, string file, int firstLine, Findings findings)
    {
        var whole = new SourceSpan(file, firstLine, 1);
        var nothing = new MapValue([], whole) { IsWhole = false };
        if (text.Length > LargestText)
        {
            findings.Report(TooLarge, whole, $"{text.Length}", $"{LargestText}");
            return nothing;
        }
        var run = new Run(file, firstLine, findings);
        try
        {
            var parser = new Parser(new StringReader(YamlText.Mend(text, file, firstLine, findings)));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return nothing with { IsWhole = true };
            var root = run.Read(parser, depth: 0);
            return root as MapValue ?? run.NotFields(root, nothing);
        }
        catch (YamlException fault)
        {
            var words = YamlFaultWords.Of((fault.InnerException ?? fault).Message);
            if (!run.IsStopped) findings.Report(Invalid, run.At(fault.Start, 0), words.Zh, words.En);
            return new MapValue(run.ReadSoFar, whole) { IsWhole = false };
        }
        // The scanner's own slips on texts it did not expect, such as “[a” followed by “b: c”.
        catch (InvalidOperationException)
        {
            return run.Abandoned(whole);
        }
        catch (ArgumentException)
        {
            return run.Abandoned(whole);
        }
    }

    private sealed class Run(string file, int firstLine, Findings findings)
    {
        private readonly List<NamedValue> _top = [];
        private Mark _last = new(0, 1, 1);

        public bool IsStopped { get; private set; }

        /// <summary>The top-level fields read before the text became unreadable: they can still be checked.</summary>
        public ImmutableArray<NamedValue> ReadSoFar => [.. _top];

        public SourceSpan At(Mark mark, int length) => new(file, firstLine + (int)mark.Line - 1, (int)mark.Column, length);

        public MapValue NotFields(ValueNode root, MapValue nothing)
        {
            if (root is ScalarValue { Text.Length: 0 }) return nothing with { IsWhole = true };
            findings.Report(NotAMap, root.Span);
            return nothing;
        }

        public MapValue Abandoned(SourceSpan whole)
        {
            findings.Report(Invalid, At(_last, 0), YamlFaultWords.Unclosed.Zh, YamlFaultWords.Unclosed.En);
            return new MapValue(ReadSoFar, whole) { IsWhole = false };
        }

        public ValueNode Read(IParser parser, int depth)
        {
            var next = parser.Current ?? throw new YamlException("the text ends here");
            _last = next.Start;
            if (depth > DeepestNesting) throw Stop(TooDeep, next, $"{DeepestNesting}");
            if (next is AnchorAlias) throw Stop(NotAllowed, next, "*");
            if (next is NodeEvent { Anchor.IsEmpty: false }) throw Stop(NotAllowed, next, "&");
            if (next is NodeEvent { Tag.IsEmpty: false }) throw Stop(NotAllowed, next, "!");
            return next switch
            {
                Scalar => ReadScalar(parser.Consume<Scalar>()),
                SequenceStart => ReadList(parser, depth),
                MappingStart => ReadMap(parser, depth),
                _ => throw new YamlException(next.Start, next.End, "unexpected " + next.GetType().Name),
            };
        }

        private ScalarValue ReadScalar(Scalar scalar)
        {
            var span = At(scalar.Start, scalar.End.Line == scalar.Start.Line ? (int)(scalar.End.Column - scalar.Start.Column) : 0);
            ForbiddenCharacters.Check(scalar.Value, span, findings);
            return new ScalarValue(scalar.Value, span);
        }

        private ListValue ReadList(IParser parser, int depth)
        {
            var start = parser.Consume<SequenceStart>().Start;
            var items = ImmutableArray.CreateBuilder<ValueNode>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Read(parser, depth + 1));
            return new ListValue(items.ToImmutable(), At(start, 0));
        }

        private MapValue ReadMap(IParser parser, int depth)
        {
            var start = parser.Consume<MappingStart>().Start;
            var entries = depth == 0 ? _top : [];
            var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (Read(parser, depth + 1) is not ScalarValue name) throw new YamlException(start, start, "a name must be a text");
                var value = Read(parser, depth + 1);
                if (!places.TryAdd(name.Text, name.Span))
                    findings.Report(DuplicateName, name.Span, name.Text, $"{places[name.Text].Line}");
                else
                    entries.Add(new NamedValue(name.Text, name.Span, value));
            }
            return new MapValue([.. entries], At(start, 0));
        }

        private YamlException Stop(Rule rule, ParsingEvent at, string value)
        {
            IsStopped = true;
            findings.Report(rule, At(at.Start, 0), value);
            return new YamlException(at.Start, at.End, value);
        }
    }
}
