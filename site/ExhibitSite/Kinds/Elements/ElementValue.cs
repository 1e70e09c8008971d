using ExhibitSite.Model;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds.Elements;

/// <summary>One value of an element, for readers and for machines.</summary>
/// <param name="Text">As readers see it.</param>
public sealed record ElementValue(string Text)
{
    /// <summary>As machines want it: a code, a URI, an EDTF date; null for the same text.</summary>
    public string? Machine { get; init; }

    /// <summary>The record it names; null for a text.</summary>
    public Record? Record { get; init; }

    /// <summary>The date it is; null for other values.</summary>
    public HistoricalDate? Date { get; init; }

    /// <summary>What machines get.</summary>
    public string MachineText => Machine ?? Date?.Edtf ?? Text;
}
