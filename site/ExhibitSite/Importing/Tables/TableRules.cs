using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Importing.Tables;

/// <summary>What can be wrong with a table that comes back.</summary>
internal static class TableRules
{
    public static readonly Rule NoIdColumn = new("EX8011", Severity.Error,
        new("表格没有标识列", "Table without id column"),
        new("表头里没有“id”这一列，也没有档号可以对照。", "The header has no column “id”, and no reference code to go by."),
        new("加上“id”列，每行写一个唯一的标识；或先用 export table 导出，再在导出的表里改。", "Add a column “id” with a unique id in each row; or export the table first and change that one."));

    public static readonly Rule UnknownColumn = new("EX8012", Severity.Warning,
        new("不认识的列", "Unknown column"),
        new("列“{0}”不是{1}的字段，没有写进资料；它的内容另外保存，下次导出时还在。", "The column “{0}” is no field of kind {2} and was not written into the material; its cells are kept aside and will be in the next export."),
        new("{3}是字段名写错了就改列名；自己用的列不必理会。", "{4}Correct the name if a field was meant; a column of your own needs nothing."));

    public static readonly Rule NoId = new("EX8013", Severity.Error,
        new("这一行没有标识", "Row without id"),
        new("这一行没有 id。", "This row has no id."),
        new("新增的记录也要写 id：小写字母、数字和连字符；不要的行整行删掉。", "New records need an id, too: lower-case letters, digits and hyphens. Delete rows that are not wanted."));

    public static readonly Rule IdTwice = new("EX8014", Severity.Error,
        new("同一标识有两行", "Two rows with one id"),
        new("标识“{0}”在这个表里有两行。", "The id “{0}” is on two rows of this table."),
        new("留下一行；复制出来的新记录要换一个 id。", "Keep one; a copy that is to be a new record needs an id of its own."));

    public static readonly Rule BadId = new("EX8015", Severity.Error,
        new("标识不能用", "Id not usable"),
        new("标识“{0}”不能用在这一类记录上。", "The id “{0}” cannot be used for a record of this kind."),
        new("写成“{1}”。", "Write “{1}”."));

    public static readonly Rule Mangled = new("EX8016", Severity.Error,
        new("电子表格改了文字", "A spreadsheet changed the text"),
        new("“{0}”原来是“{1}”，新的写法“{2}”像是电子表格自动改的。", "“{3}” was “{1}”; “{2}” looks like what a spreadsheet made of it."),
        new("把这一列的格式设为“文本”，照原来的写法重填；真要改，就直接在资料文件里改。", "Set the format of the column to “text” and write it again; if the change is meant, make it in the material's own file."));

    public static readonly Rule Hashes = new("EX8017", Severity.Error,
        new("格子里是井号", "Cell full of number signs"),
        new("这一格是“{0}”，那是电子表格在列太窄时显示的样子，不是值。", "This cell is “{0}”: that is what a spreadsheet shows when a column is too narrow, not a value."),
        new("把列拉宽，重新另存一次。", "Widen the column and save again."));

    public static readonly Rule Conflict = new("EX8018", Severity.Error,
        new("两边都改了", "Changed on both sides"),
        new("“{0}”导出时是“{1}”；表里改成了“{2}”，资料里改成了“{3}”。", "“{4}” was “{1}” when the table was exported; the table says “{2}”, the material “{3}”."),
        new("决定留哪一个，把表里的这一格改成那个值；或把整行的最后一格清空，就以表为准。", "Decide which stands and write it into this cell; or clear the last cell of the row, and the table wins."));

    public static readonly Rule NoBase = new("EX8019", Severity.Error,
        new("不知道导出时是什么", "State at export not known"),
        new("“{0}”表里是“{1}”，资料里是“{2}”；资料在导出以后改过，而这台机器上没有那次导出的底本，分不清是哪一边改的。", "“{3}”: the table says “{1}”, the material “{2}”. The material changed after the export, and this machine has no copy of that export: who changed what cannot be told."),
        new("在导出这个表的机器上导入；或重新导出，把改动抄过去；确定以表为准，就把这一行的最后一格清空。", "Import where the table was exported; or export again and copy the changes; or clear the last cell of the row, and the table wins."));

    public static readonly Rule CannotEdit = new("EX8020", Severity.Error,
        new("这个文件不能逐处修改", "File cannot be changed piecewise"),
        new("“{0}”里“{1}”的写法（{2}）不能只改一处而不动别的。", "“{0}” is written so that “{4}” cannot be changed without touching the rest ({3})."),
        new("在文件里手工改这一处，再导入其余的。", "Make this change in the file by hand and import the others."));

    public static readonly Rule UnreadableSource = new("EX8021", Severity.Error,
        new("资料文件有错，先不改它", "File has errors and is left alone"),
        new("“{0}”本身有错误，没有动它。", "“{0}” has errors of its own and was left alone."),
        new("先运行 exhibit check，改好以后再导入。", "Run exhibit check first, mend it, then import."));

    public static readonly Rule PathTaken = new("EX8022", Severity.Error,
        new("位置已有文件", "A file is there already"),
        new("新记录“{0}”应当写到“{1}”，那里已经有文件。", "The new record “{0}” belongs at “{1}”, where a file is already."),
        new("换一个 id，或先把那个文件移走。", "Choose another id, or move that file away first."));

    public static readonly Rule CellTooLong = new("EX8023", Severity.Error,
        new("格子放不下", "Too long for a cell"),
        new("“{0}”的“{1}”有 {2} 个字符，电子表格的一格最多 {3} 个。", "“{4}” of “{0}” has {2} characters; a cell of a spreadsheet holds {3}."),
        new("用 --format csv 导出，并且不要用电子表格打开再存。", "Export with --format csv, and do not save it from a spreadsheet."));
}
