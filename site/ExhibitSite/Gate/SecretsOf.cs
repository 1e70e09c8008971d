using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Model.Leaks;
using ExhibitSite.Model.Paths;
using ExhibitSite.Resolving;

namespace ExhibitSite.Gate;

/// <summary>What an audit must look for: the texts and files that did not pass. What an open record or the interface says too is no secret.</summary>
public static class SecretsOf
{
    // Fields whose texts name rather than tell: short ones are worth looking for too.
    private static readonly FrozenSet<string> Naming = FrozenSet.ToFrozenSet(["title", "code", "aliases", "names", "doc-number", "creator"], StringComparer.Ordinal);

    // Words of a closed list, days and addresses of others: they say nothing about a record by themselves.
    private static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
        ["open", "open-from", "review", "rights", "date", "language", "retention", "category", "level", "classification", "weight"], StringComparer.Ordinal);

    /// <summary>The secrets of a site; none when everything passed and nothing is private.</summary>
    public static Secrets Of(Site site, GateResult gate)
    {
        var withheld = gate.Report.Withheld.Select(w => w.Id).ToHashSet();
        var candidates = site.Submissions.SelectMany(s => withheld.Contains(s.Record.Id) ? AllOf(s) : PrivateOf(s)).ToArray();
        var files = site.Catalogue.MediaFiles.Where(f => !gate.Public.Catalogue.MediaFiles.ContainsKey(f.Key)).ToArray();
        var named = files.SelectMany(f => Phrases.OfName(Path.GetFileNameWithoutExtension(f.Key)).Select(p => new SecretPhrase(f.Key, "file", p)));
        SecretPhrase[] phrases = [.. candidates, .. named];
        // What goes out in pictures made of it only must not lie there itself either.
        var hidden = gate.Public.Catalogue.MediaFiles.Where(f => f.Value.IsKeptBack).Select(f => KeyValuePair.Create(f.Key, site.Catalogue.MediaFiles[f.Key])).ToArray();
        if (phrases.Length == 0 && files.Length == 0 && hidden.Length == 0) return Secrets.None;
        var told = PublicPhrases(new PhraseSet(phrases.Select(p => p.Letters)), PublicTexts(site, withheld, gate.Public.Catalogue));
        return new Secrets([.. phrases.Where(p => !told.Contains(p.Letters)).Distinct()], FilesOf([.. files, .. hidden], gate.Public.Catalogue));
    }

    private static IEnumerable<SecretPhrase> AllOf(Submission submission)
    {
        var owner = $"{submission.Record.Id}";
        // An id may be a word of any text; its address is not.
        var id = new[] { submission.Record.Id.Value, All.Of(submission.Record.Id.Kind).Folder + "/" + submission.Record.Id.Value }
            .SelectMany(Phrases.OfName).Select(p => new SecretPhrase(owner, "id", p));
        var body = submission.Record.Head.Body is { } text ? Phrases.OfText(text.Text).Select(p => new SecretPhrase(owner, "body", p)) : [];
        var fields = submission.Texts.Where(t => !Common.Contains(Top(t.Field)))
            .SelectMany(t => (Naming.Contains(Top(t.Field)) ? Phrases.OfName(t.Text) : Phrases.OfText(t.Text)).Select(p => new SecretPhrase(owner, t.Field, p)));
        return [.. id, .. fields, .. body, .. PrivateOf(submission)];
    }

    private static IEnumerable<SecretPhrase> PrivateOf(Submission submission) =>
        submission.Private.Texts.SelectMany(Phrases.OfName).Select(p => new SecretPhrase($"{submission.Record.Id}", "private", p));

    private static HashSet<string> PublicPhrases(PhraseSet phrases, IEnumerable<string> texts)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var letters = new StringBuilder();
        foreach (var text in texts)
        {
            letters.Clear();
            Phrases.Append(text, letters);
            told.UnionWith(phrases.In(letters.ToString()));
        }
        return told;
    }

    private static IEnumerable<string> PublicTexts(Site site, HashSet<RecordId> withheld, Catalogue open)
    {
        var settings = site.Catalogue.Settings;
        foreach (var map in new[] { settings.Title, settings.Tagline, settings.Summary, settings.Footer, settings.Institution?.Name })
            if (map is not null)
                foreach (var text in map.All) yield return text;
        foreach (var words in new[] { ZhHans.Words, English.Words })
            foreach (var word in typeof(Words).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType == typeof(string)))
                yield return (string)word.GetValue(words)!;
        foreach (var path in open.MediaFiles.Keys) yield return path;
        foreach (var submission in site.Submissions.Where(s => !withheld.Contains(s.Record.Id)))
        {
            yield return All.Of(submission.Record.Id.Kind).Folder + "/" + submission.Record.Id.Value;
            if (submission.Record.Head.Body is { } body) yield return body.Text;
            foreach (var text in submission.Texts) yield return text.Text;
        }
    }

    private static ImmutableArray<SecretFile> FilesOf(KeyValuePair<string, MediaFile>[] withheld, Catalogue open)
    {
        if (withheld.Length == 0) return [];
        var sizes = withheld.Select(f => f.Value.Bytes).ToHashSet();
        // The same bytes under another name may be open.
        var told = open.MediaFiles.Values.Where(f => f.IsPublished && sizes.Contains(f.Bytes)).Select(HashOf).ToHashSet(StringComparer.Ordinal);
        return [.. withheld.Select(f => new SecretFile(f.Key, HashOf(f.Value), open.MediaFiles.ContainsKey(f.Key) ? null : SitePaths.Images(f.Value.Path).Value)).Where(f => !told.Contains(f.Sha256))];
    }

    private static string HashOf(MediaFile file)
    {
        using var stream = file.Open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string Top(string field) => field.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? field[..dot] : field;
}
