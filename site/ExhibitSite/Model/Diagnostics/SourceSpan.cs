namespace ExhibitSite.Model.Diagnostics;

/// <summary>A place in an input file, as a curator's editor counts it.</summary>
/// <param name="File">Path below the input folder, with forward slashes, and for a workbook the cell; empty when no file is meant.</param>
/// <param name="Line">From 1; 0 when the file as a whole is meant.</param>
/// <param name="Column">From 1, in UTF-16 units; 0 when the line as a whole is meant.</param>
/// <param name="Length">Marked characters; 0 when unknown.</param>
public readonly record struct SourceSpan(string File, int Line, int Column, int Length = 0) : IComparable<SourceSpan>
{
    /// <summary>No place at all: a finding about the whole site.</summary>
    public static SourceSpan None { get; } = new("", 0, 0);

    /// <summary>A file as a whole.</summary>
    public static SourceSpan OfFile(string file) => new(file, 0, 0);

    /// <summary>The file itself, where <see cref="File"/> names a cell of a workbook: <c>letters.xlsx</c> for <c>letters.xlsx[D7]</c>.</summary>
    public string FileOnDisk => File is [.., ']'] && File.LastIndexOf(".xlsx[", StringComparison.OrdinalIgnoreCase) is > 0 and var cell ? File[..(cell + ".xlsx".Length)] : File;

    /// <summary>The same line, some characters further on.</summary>
    public SourceSpan Shift(int characters, int length) => this with { Column = Column + characters, Length = length };

    /// <inheritdoc />
    public int CompareTo(SourceSpan other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0) return byFile;
        return Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
    }

    /// <summary><c>file:line:column</c>, without the parts that are 0.</summary>
    public override string ToString() =>
        Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
}
