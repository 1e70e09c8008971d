namespace ExhibitSite.Model.Codes;

/// <summary>The part of a reference code that a finding is about (DA/T 13-2022).</summary>
public enum CodePart
{
    /// <summary>The code as a whole.</summary>
    Whole,

    /// <summary>A hyphen between levels or a middle dot within the category.</summary>
    Separator,

    /// <summary>全宗号, a letter and three digits.</summary>
    Fonds,

    /// <summary>门类代码, capitals: WS, KJ, ZP …</summary>
    Category,

    /// <summary>A subdivision of the category.</summary>
    Subdivision,

    /// <summary>项目号, the number of a project.</summary>
    Project,

    /// <summary>年度, four digits.</summary>
    Year,

    /// <summary>保管期限: Y, or D and the years.</summary>
    Retention,

    /// <summary>机构或问题, the office or subject.</summary>
    Unit,

    /// <summary>目录号 of the older form.</summary>
    Catalogue,

    /// <summary>案卷号.</summary>
    File,

    /// <summary>件号.</summary>
    Item,

    /// <summary>页号.</summary>
    Page,
}
