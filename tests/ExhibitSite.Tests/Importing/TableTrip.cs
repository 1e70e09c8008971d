using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Reading.Sheets;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;
using Xunit;

namespace ExhibitSite.Tests.Importing;

/// <summary>A table on its way out and back, as the command takes it, without a disk.</summary>
internal sealed class TableTrip
{
    private readonly Kind _kind;
    private readonly Dictionary<string, TableState> _states = new(StringComparer.Ordinal);

    public TableTrip(string site, string kind = "item") : this(SourceTree.OfTexts(SiteText.Parse(site)), kind)
    {
    }

    public TableTrip(SourceTree input, string kind = "item") => (Input, _kind) = (input, All.Of(kind));

    public SourceTree Input { get; set; }

    public ImmutableArray<Diagnostic> Found { get; private set; } = [];

    public string[] Codes => [.. Found.Where(f => f.Rule.Severity == Severity.Error).Select(f => f.Rule.Code).Distinct(StringComparer.Ordinal)];

    /// <summary>The exported table; its states are remembered as the command remembers them.</summary>
    public TableExport Export(TableOptions? options = null)
    {
        var table = TableExport.Of(Reading.Stage.Read(Input), _kind, options ?? new TableOptions("zh-Hans"));
        foreach (var state in table.States) _states[state.Revision] = state;
        return table;
    }

    public void Forget() => _states.Clear();

    public TablePlan? Import(byte[] bytes, string name = "item.csv")
    {
        var findings = new Findings();
        var plan = SheetReader.Read(SourceTree.OfBytes(name, bytes), findings) is { } sheet ? TableImport.Plan(_kind, sheet, new TableSite(Input, _states), findings) : null;
        Found = findings.InOrder();
        return plan;
    }

    public TablePlan? Import(string csv) => Import(Encoding.UTF8.GetBytes(csv));

    /// <summary>The exported table with one cell changed.</summary>
    public TablePlan? ImportWith(TableExport table, string id, string column, string value) =>
        Import(TableFile.Csv(table.Header, table.Rows.Select(row => row[0] == id ? row.SetItem(table.Header.IndexOf(column), value) : row)));

    /// <summary>The text of a file of the plan.</summary>
    public static string TextOf(TablePlan? plan, string path) => Encoding.UTF8.GetString(Assert.Single(plan!.Files, f => f.Path == path).Bytes);
}
