using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Importing;

/// <summary>What is to be said about an import from another system.</summary>
internal static class ImportRules
{
    public static readonly Rule NotThisFormat = new("EX8030", Severity.Error,
        new("不是这种格式", "Not this format"),
        new("“{0}”读不成 {1}：{2}。", "“{0}” cannot be read as {1}: {3}."),
        new("核对格式的名字和文件；exhibit import --help 列出全部格式。", "Check the name of the format and the file; exhibit import --help lists the formats."));

    public static readonly Rule IdTwice = new("EX8031", Severity.Warning,
        new("来源里标识重复", "Id twice in the source"),
        new("标识“{0}”在来源里不止一条；这一条改叫“{1}”。", "The source has the id “{0}” more than once; this one was named “{1}”."),
        new("两条若是同一件，导入后删去一条。", "If both are the same, delete one after the import."));

    public static readonly Rule ValueKeptAside = new("EX8032", Severity.Warning,
        new("值放不进字段，记在内部附注", "Value kept in the private note"),
        new("“{0}”的值“{1}”不合字段“{2}”的写法，记在内部附注里，不公开。", "The value “{1}” of “{0}” does not fit the field “{3}”; it is in the private note and not public."),
        new("导入后照字段的写法补上。", "Write it into the field by hand after the import."));

    public static readonly Rule DateAside = new("EX8033", Severity.Note,
        new("日期读不懂，记在日期说明", "Date kept as a note"),
        new("日期“{0}”读不成日期，照原文记在日期说明里。", "The date “{0}” cannot be read; it stands as written in the note on the date."),
        new("知道日期的，导入后补在日期字段。", "Where the date is known, write it into the field after the import."));

    public static readonly Rule Closed = new("EX8034", Severity.Note,
        new("来源标为不公开", "Private in the source"),
        new("“{0}”在来源里是不公开的，记为“控制”。", "“{0}” is private in the source and was marked 控制 (controlled)."),
        new("要公开，先做开放审核，再改 open。", "To publish it, review it first, then change “open”."));

    public static readonly Rule AlreadyThere = new("EX8035", Severity.Warning,
        new("已有这条记录，没有导入", "Record is there already and was left alone"),
        new("资料里已有“{0}”（{1}），来源里的这一条没有导入。", "The material already has “{0}” ({1}); this one was not imported."),
        new("要重新导入，先把旧的移走；只改个别字段，用 export table 和 import table。", "To import it again, move the old one away; to change fields, use export table and import table."));

    public static readonly Rule FileThere = new("EX8036", Severity.Error,
        new("位置已有文件", "A file is there already"),
        new("要写的“{0}”已经有了；导入从不覆盖。", "“{0}” is there already; an import never overwrites."),
        new("用 --into 换一个文件夹名。", "Choose another folder with --into."));

    public static readonly Rule NoParent = new("EX8037", Severity.Warning,
        new("找不到上级", "Unit above not found"),
        new("“{0}”的上级“{1}”不在来源里，改挂在“{2}”下面。", "The unit above “{0}”, “{1}”, is not in the source; it was put below “{2}”."),
        new("导入后改 parent；或把上级一起导入。", "Correct “parent” after the import, or import the unit above as well."));

    public static readonly Rule Cleaned = new("EX8038", Severity.Note,
        new("去掉了看不见的控制字符", "Control characters taken out"),
        new("“{0}”的“{1}”里有看不见的控制字符，已去掉。", "“{1}” of “{0}” held control characters; they were taken out."),
        new("一般不必理会；文字断在那里的，对照来源补上。", "Nothing needs doing, unless the text breaks there."));

    public static readonly Rule FilesStay = new("EX8039", Severity.Note,
        new("图像和文件没有复制", "Pictures and files were not copied"),
        new("来源里有 {0} 个文件的地址，记在内部附注里；文件本身没有复制。", "The source names {0} files; their addresses are in the private notes, the files were not copied."),
        new("把要用的文件放进 input/media/，再在记录里写 media。", "Put the files you need into input/media/ and name them in “media”."));

    public static readonly Rule SettingsStay = new("EX8040", Severity.Note,
        new("展示设置没有带过来", "Settings of the display were not carried over"),
        new("{0} 是那个系统的页面设置；分面、列表和地图在这里由字段自动生成，没有另行导入。", "{0} holds that system's page settings; facets, lists and maps are made from the fields here, so nothing was imported."),
        new("不用做什么。", "Nothing needs doing."));

    public static readonly Rule NoKey = new("EX8041", Severity.Error,
        new("这一行没有标识", "Row without id"),
        new("这一行的“{0}”是空的，没有导入的依据。", "“{0}” is empty in this row, so it cannot be told from others."),
        new("在来源里补上标识，再导入。", "Give it an id in the source, then import again."));

    public static readonly Rule UnknownField = new("EX8042", Severity.Error,
        new("--map 写的不是字段", "--map names no field"),
        new("--map “{0}”：没有叫“{1}”的字段。", "--map “{0}”: there is no field “{1}”."),
        new("{2}写成 列名=字段，例如 --map artist=creator；不要的列写 列名=。", "{3}Write column=field, like --map artist=creator; column= to keep a column out of the fields."));

    public static readonly Rule CodeTwice = new("EX8043", Severity.Warning,
        new("档号已经用过", "Reference code used already"),
        new("档号“{0}”已经用过，“{1}”改用来源里的标识作档号，原来的档号记在内部附注里。", "The reference code “{0}” is taken; “{1}” goes by its id in the source instead, and the code is in its private note."),
        new("核对是不是同一件；不是，就给它一个自己的档号。", "See whether both are the same; if not, give it a code of its own."));
}
