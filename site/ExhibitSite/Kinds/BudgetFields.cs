using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;

namespace ExhibitSite.Kinds;

/// <summary>The field <c>budget</c> of <c>site.yml</c>.</summary>
internal static class BudgetFields
{
    private static readonly Field<int> Files = new("files", new("文件数", "Files"), Shapes.Integer);
    private static readonly Field<int> Megabytes = new("megabytes", new("兆字节", "Megabytes"), Shapes.Integer);

    /// <summary>Its fields.</summary>
    public static FieldTable Table { get; } = new(Files, Megabytes);

    /// <summary>Reads it; what is left out is what common hosts bear.</summary>
    public static SiteBudget Read(FieldReader fields) =>
        new(fields.Value(Files) ?? SiteBudget.OfHosts.Files, fields.Value(Megabytes) ?? SiteBudget.OfHosts.Megabytes);
}
