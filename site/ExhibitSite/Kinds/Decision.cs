using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds;

/// <summary>Somebody's decision that a warning of the gate is no reason to keep a record or a file in.</summary>
/// <param name="About">The record (<c>item:id</c>), the file (<c>media/…</c>), or <c>site</c> for <c>site.yml</c>.</param>
/// <param name="Rule">The code of the warning.</param>
/// <param name="Mark">The mark that the warning shows for what was found; null for a warning that shows none.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided.</param>
/// <param name="On">When.</param>
/// <param name="Until">The last day it holds; null when it holds on.</param>
/// <param name="Span">Where it is written.</param>
public sealed record Decision(string About, string Rule, string? Mark, string Reason, string By, DateOnly On, DateOnly? Until, SourceSpan Span);
