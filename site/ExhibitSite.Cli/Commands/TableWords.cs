using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Commands;

/// <summary>How commands about tables name kinds.</summary>
internal static class TableWords
{
    public static readonly Wording UnknownKind = new("没有“{0}”这一类；最接近的是“{1}”。可用：{2}。", "There is no kind “{0}”; the nearest is “{1}”. Known: {2}.");
    public static readonly Wording UnknownPreset = new("没有“{0}”这套列；可用：{1}。", "There are no columns “{0}”; there are: {1}.");

    /// <summary>Every kind by both its names.</summary>
    public static string AllKinds => string.Join(", ", All.Kinds.Select(static k => $"{k.Name} {k.Label.Zh}"));

    /// <summary>The kind of a word: its name, its Chinese name, its folder's; null for none.</summary>
    public static Kind? KindOf(string word) => All.Words.Find(word) is { } name ? All.Of(name) : All.Kinds.FirstOrDefault(k => k.Folder == word && k.AllowsTables);
}
