using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Importing.Editing;

/// <summary>What <see cref="Mending"/> made of the material.</summary>
/// <param name="Files">The files that changed, whole.</param>
/// <param name="Mended">The findings whose edits were made, in the order made.</param>
/// <param name="Left">What is still wrong.</param>
/// <param name="Tree">The material afterwards.</param>
public sealed record MendedInput(ImmutableArray<ImportedFile> Files, ImmutableArray<Diagnostic> Mended, ImmutableArray<Diagnostic> Left, SourceTree Tree);
