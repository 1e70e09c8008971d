using System.Text;

namespace ExhibitSite.Spoiling.Spoilers;

/// <summary>What people paste, mistype or try: each may stand in a text that is otherwise right.</summary>
internal static class Oddities
{
    // Scripts, marks and code points that break those who count, cut, fold or escape characters.
    private static readonly string[] Characters =
    [
        "e\u0301", "か\u3099", "\u1100\u1161\u11A8", "\uD842\uDFB7𪚥", "𠀀", "⿰亻尔", "\uE000", "\U000F0000", "\uFDD0", "\uFFFE", "\U0001FFFF", "\uFFFD", "\u0085", "\u00A0", "\u3000", "\u200B", "\u200D", "\u2060", "\uFEFF",
        "\u2028", "\u2029", "\u202Eabc\u202C", "\u2066\u05D0", "\u061C", "أبجد", "עברית", "ก็็็็็็", "İıſßŉ", "Ǆǅ", "ﷺ", "①㈠㍿㋿", "ｆｕｌｌ　ｗｉｄｔｈ", "👩‍👩‍👧‍👦", "🇨🇳🏳️‍🌈", "葛\U000E0100", "\u0007", "\u001B[31m", "\u0001", "\u007F", "\u0000", "\r", "\v\f", "𝒳𝟙", "¼½٣៥", "…——《〈」』", "&amp;amp;&#0;&#x110000;&#xD800;&nosuch;", "丟丢", "閏六月", "\u00AD", "\u034F", "\u180E", "\uFFF9a\uFFFAb\uFFFB",
    ];

    private static readonly string[] Links =
    [
        "javascript:ran=1", "JaVaScRiPt:ran=1", " javascript:ran=1", "java\tscript:ran=1", "javascript&colon;ran=1", "&#106;avascript:ran=1", "\\javascript:ran=1", "vbscript:x", "data:text/html,<script>ran=1</script>", "data:image/svg+xml;base64,PHN2Zz4=",
        "//other.example/x", "\\\\other.example\\x", "http://", "https://[::1", "https://例え.example/路", "http://a@b@c/", "https://other.example/?a=1&b=\"'<>", "mailto:", "mailto:a@b?subject=%0d%0a", "tel:+86", "file:///etc/passwd", "ftp://x/", "../../..", "..%2f..%2f", "#", "#nowhere", "?", "", "%", "%zz",
        "/", "./", "items/x/", "https://other.example/" , "blob:x", "about:blank", "x:y", "https://192.168.0.1/", "http://host.local/", "https://other.example/\u202Egpj.exe", "<a b>", "https://other.example/(a(b)c)",
    ];

    private static readonly string[] Markup =
    [
        "<script>ran=1</script>", "</title><script>ran=1</script>", "</main></body></html>", "<img src=x onerror=ran=1>", "<svg/onload=ran=1>", "<svg><style><img src=x onerror=ran=1></style></svg>", "<math><mtext><table><mglyph><style><img src=x onerror=ran=1>", "<iframe srcdoc='<p>'>",
        "<a href=\"javascript:ran=1\">x</a>", "<b onclick=ran=1>x</b>", "<base href=//other.example/>", "<meta http-equiv=refresh content=0>", "<form action=//other.example/><input name=a>", "<!--", "-->", "<![CDATA[", "<?xml ?>", "<!DOCTYPE x>", "<template>", "<noscript>", "<plaintext>", "<textarea>", "<select><option>", "<table><tr>", "<p", "</p>", "</div></div>", "<b><i></b></i>",
        "\" onmouseover=\"ran=1", "' autofocus onfocus='ran=1", "&lt;script&gt;ran=1&lt;/script&gt;", "{{constructor}}", "${7*7}", "@(1+1)", "<%= 1 %>", "\\u003cscript>", "]]>", "{\"@type\":\"x\"}</script>", "<ruby>字<rt>zì</rt></ruby>", "<br>", "<u>x</u>", "<sub>2</sub>",
    ];

    private static readonly string[] Marks =
    [
        "**", "*", "_", "~~", "`", "```", "^", "==", "++", "~", "$$", "\\", "[", "]", "(", ")", "![", "](", "<", ">", "|", "{", "}", "[[", "]]", "{确: ", "[^1]", "[^2]", "\\\n", "  \n", "　", "：", "“", "”", "\"", "'", "--", "...", "(c)", ":smile:", "{.class}", "{#id}", "{onclick=ran=1}", "[ ]", "[x]", "<https://other.example>", "https://other.example/x", "a@b.example",
    ];

    /// <summary>Some characters that are rare, once or in a row.</summary>
    public static string Text(Chance chance) => Again(chance.Of(Characters), chance.Few(200));

    /// <summary>An address that may lead nowhere, elsewhere, or run.</summary>
    public static string Link(Chance chance) => chance.Of(Links);

    /// <summary>HTML and what looks like it.</summary>
    public static string Html(Chance chance) => chance.Of(Markup);

    /// <summary>A mark that means something in a text.</summary>
    public static string Mark(Chance chance) => chance.Of(Marks);

    /// <summary>Something odd that fits on one line.</summary>
    public static string Line(Chance chance) => chance.Below(6) switch
    {
        0 => Link(chance),
        1 => Html(chance),
        2 => Mark(chance) + Text(chance) + Mark(chance),
        3 => Again(chance.Of(["长", "long ", "字，", "𠀀", "a", "1"]), chance.Few(20_000)),
        _ => Text(chance),
    };

    /// <summary>A text so many times.</summary>
    public static string Again(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
