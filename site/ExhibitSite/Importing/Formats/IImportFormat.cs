using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Importing.Formats;

/// <summary>A format of another system.</summary>
internal interface IImportFormat
{
    /// <summary>As the command line calls it.</summary>
    string Name { get; }

    /// <summary>What it is, for the command's help.</summary>
    Wording About { get; }

    /// <summary>Its records; null with an error reported when the source is something else.</summary>
    ImmutableArray<ForeignRecord>? Read(ImportRequest request, Findings findings);
}
