namespace ExhibitSite.Kinds.Composing;

/// <summary>The short names of rights URIs: Creative Commons and rightsstatements.org (both list their URIs publicly).</summary>
public static class RightsStatement
{
    private static readonly (string Part, string Zh, string En)[] Known =
    [
        ("creativecommons.org/publicdomain/mark/1.0", "公共领域标志 1.0", "Public Domain Mark 1.0"),
        ("creativecommons.org/publicdomain/zero/1.0", "CC0 1.0", "CC0 1.0"),
        ("creativecommons.org/licenses/by/4.0", "知识共享 署名 4.0（CC BY 4.0）", "CC BY 4.0"),
        ("creativecommons.org/licenses/by-sa/4.0", "知识共享 署名—相同方式共享 4.0（CC BY-SA 4.0）", "CC BY-SA 4.0"),
        ("creativecommons.org/licenses/by-nc/4.0", "知识共享 署名—非商业性使用 4.0（CC BY-NC 4.0）", "CC BY-NC 4.0"),
        ("creativecommons.org/licenses/by-nd/4.0", "知识共享 署名—禁止演绎 4.0（CC BY-ND 4.0）", "CC BY-ND 4.0"),
        ("rightsstatements.org/vocab/InC/1.0", "受著作权保护", "In Copyright"),
        ("rightsstatements.org/vocab/InC-OW-EU/1.0", "受著作权保护（欧盟孤儿作品）", "In Copyright – EU Orphan Work"),
        ("rightsstatements.org/vocab/InC-EDU/1.0", "受著作权保护（允许教育使用）", "In Copyright – Educational Use Permitted"),
        ("rightsstatements.org/vocab/InC-NC/1.0", "受著作权保护（允许非商业使用）", "In Copyright – Non-Commercial Use Permitted"),
        ("rightsstatements.org/vocab/InC-RUU/1.0", "受著作权保护（权利人无法联系）", "In Copyright – Rights-holder Unlocatable"),
        ("rightsstatements.org/vocab/NoC-CR/1.0", "无著作权（有合同限制）", "No Copyright – Contractual Restrictions"),
        ("rightsstatements.org/vocab/NoC-NC/1.0", "无著作权（仅限非商业使用）", "No Copyright – Non-Commercial Use Only"),
        ("rightsstatements.org/vocab/NoC-OKLR/1.0", "无著作权（有其他法律限制）", "No Copyright – Other Known Legal Restrictions"),
        ("rightsstatements.org/vocab/NoC-US/1.0", "无著作权（美国）", "No Copyright – United States"),
        ("rightsstatements.org/vocab/CNE/1.0", "著作权未评估", "Copyright Not Evaluated"),
        ("rightsstatements.org/vocab/UND/1.0", "著作权未确定", "Copyright Undetermined"),
        ("rightsstatements.org/vocab/NKC/1.0", "未发现著作权", "No Known Copyright"),
    ];

    /// <summary>The name of a rights URI in a language; the URI itself when it is not known, empty for null.</summary>
    public static string NameOf(string? uri, string language)
    {
        if (uri is null) return "";
        foreach (var (part, zh, en) in Known)
            if (uri.Contains(part, StringComparison.Ordinal)) return language.StartsWith("en", StringComparison.Ordinal) ? en : zh;
        return uri;
    }
}
