using ExhibitSite.Benchmarks.Measuring;

namespace ExhibitSite.Benchmarks.Live;

/// <summary>One edit, as a page saw it.</summary>
/// <param name="ToldMs">From saving to the page's knowing that there is something new.</param>
/// <param name="ShownMs">From saving to the change on the screen.</param>
/// <param name="KeptScroll">True when what stood in the middle of the screen stands where it was.</param>
internal sealed record Shown(double ToldMs, double ShownMs, bool KeptScroll);

/// <summary>Builds of one input, each a process of its own.</summary>
/// <param name="StartUp">What every command pays.</param>
/// <param name="Clean">Into an empty folder.</param>
/// <param name="Unchanged">Again with nothing changed.</param>
/// <param name="OneChange">After one record was changed.</param>
internal sealed record LiveBuilds(IReadOnlyList<Cost> StartUp, Cost Clean, IReadOnlyList<Cost> Unchanged, IReadOnlyList<Cost> OneChange);

/// <summary>One size of archive.</summary>
/// <param name="Items">How many items it has.</param>
/// <param name="Edits">What a page saw; empty without Chromium.</param>
/// <param name="Builds">The builds.</param>
internal sealed record LiveSize(int Items, IReadOnlyList<Shown> Edits, LiveBuilds Builds);
