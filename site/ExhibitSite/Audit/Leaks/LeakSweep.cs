using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Leaks;
using ExhibitSite.Model.Pdf;

namespace ExhibitSite.Audit.Leaks;

/// <summary>Looks for withheld texts and files, and for numbers of persons, in every byte of a written site. Findings never repeat what they found.</summary>
internal sealed class LeakSweep
{
    // A piece of a large file at a time; the overlap is longer than any phrase in its longest spelling.
    private const int PieceBytes = 4 * 1024 * 1024;
    private const int OverlapBytes = 1024;

    private static readonly Rule WithheldText = new("EX7010", Severity.Error,
        new("未公开的文字泄漏", "Withheld text leaked"),
        new("输出里有 {0} 的文字（{1}），它没有公开。", "The output holds text of {0} ({1}), which is withheld."),
        new("不要发布。若这段文字本来可以公开，写进公开记录；否则请附上本行报告。", "Do not publish. If the text may be public, let a public record say it; otherwise please report this line."));

    private static readonly Rule WithheldFile = new("EX7011", Severity.Error,
        new("未公开的文件泄漏", "Withheld file leaked"),
        new("这个文件就是没有公开的 {0}。", "This file is {0}, which is withheld."),
        new("不要发布，并请附上本行报告。", "Do not publish, and please report this line."));

    private static readonly Rule IdentityNumber = new("EX7012", Severity.Error,
        new("输出里有身份证号码", "Identity number in the output"),
        new("这里有 {0} 个身份证号码。", "There are {0} identity numbers here."),
        new("在输入里遮去它，或让那条记录不公开。", "Cover it in the input, or withhold the record."));

    private static readonly Rule MobileNumber = new("EX7013", Severity.Warning,
        new("输出里有手机号码", "Mobile number in the output"),
        new("这里有 {0} 个手机号码。", "There are {0} mobile numbers here."),
        new("核对是否可以公开；不可以就遮去。", "Check that it may be public; cover it if not."));

    private static readonly Rule TooDeep = new("EX7014", Severity.Error,
        new("文件无法查完", "File not looked through"),
        new("这个文件展开后太大或套得太深，没有查完：{0}。", "This file unpacks to too much or too deep to look through: {0}."),
        new("拆成小一些的文件。", "Split it into smaller files."));

    private static readonly Rule LeftMetadata = new("EX7015", Severity.Error,
        new("文件里还有元数据", "Metadata left in a file"),
        new("文件里还有{0}。", "The file still holds {1}."),
        new("用别的软件重新导出，不带元数据；并请附上本行报告。", "Export it again from another program without metadata, and please report this line."));

    private static readonly Rule ActiveDrawing = new("EX7016", Severity.Error,
        new("SVG 里有会动的东西", "Drawing that does something"),
        new("这个 SVG 里有{0}。", "This drawing holds {1}."),
        new("重新导出为没有脚本和外部引用的 SVG，或者 PNG；并请附上本行报告。", "Export it again as SVG without scripts and references to elsewhere, or as PNG, and please report this line."));

    // Somebody may have signed for it: a locked or signed document cannot be changed.
    private static readonly Rule LeftProperties = new("EX7017", Severity.Warning,
        new("文件里还有文档属性", "Properties left in a document"),
        new("文件里还有{0}。", "The file still holds {1}."),
        new("另存一份不带属性的 PDF；看过、可以公开的，不必改。", "Save it without properties; if somebody looked at them and they may be public, leave it."));

    private readonly PhraseSet _phrases;
    private readonly PhraseSet _names;
    private readonly PhraseSet _addresses;
    private readonly FrozenDictionary<string, SecretPhrase[]> _owners;
    private readonly FrozenDictionary<string, string[]> _files;
    private readonly bool _hasSecrets;

    public LeakSweep(Secrets secrets)
    {
        _phrases = new PhraseSet(secrets.Phrases.Select(p => p.Letters));
        _names = new PhraseSet(secrets.Names.Select(p => p.Letters));
        _addresses = new PhraseSet(secrets.Addresses.Select(p => p.Letters));
        _owners = secrets.Phrases.Concat(secrets.Names).Concat(secrets.Addresses).GroupBy(p => p.Letters, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _files = secrets.Files.GroupBy(f => f.Sha256, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(f => f.Path).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        _hasSecrets = !_phrases.IsEmpty || !_names.IsEmpty || !_addresses.IsEmpty;
    }

    /// <summary>All findings, in no order.</summary>
    /// <param name="files">The path of each file in the site, and the place of its bytes.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public IReadOnlyCollection<Diagnostic> Run(IEnumerable<(string Path, string FullPath)> files)
    {
        var found = new ConcurrentBag<Diagnostic>();
        Parallel.ForEach(files, file =>
        {
            foreach (var finding in Look(file.Path, File.ReadAllBytes(file.FullPath))) found.Add(finding);
        });
        return found;
    }

    /// <summary>The findings in one file.</summary>
    public ImmutableArray<Diagnostic> Look(string path, byte[] bytes)
    {
        var span = SourceSpan.OfFile(path);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var owners = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var (files, left) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<LeftSort>());
        var (identity, mobile) = (0, 0);
        try
        {
            foreach (var (inner, content) in Unpacking.Of(path, bytes))
            {
                Note(inner, "", inner, owners);
                files.UnionWith(FilesIn(content));
                left.UnionWith(LeftInFile.In(content));
                foreach (var (text, isNoise) in ReadingsOf(content))
                {
                    if (_hasSecrets) Note(text, isNoise || _names.IsEmpty ? "" : ShownText.Of(inner, text), text, owners);
                    var numbers = Identities.CountIn(text);
                    (identity, mobile) = (Math.Max(identity, numbers.Identity), Math.Max(mobile, numbers.Mobile));
                }
            }
        }
        catch (UnpackingException problem)
        {
            found.Add(TooDeep.At(span, problem.Message));
        }
        foreach (var file in files) found.Add(WithheldFile.At(span, file));
        foreach (var sort in left) found.Add((LeftInFile.IsCode(sort) ? ActiveDrawing : sort == LeftSort.Properties ? LeftProperties : LeftMetadata).At(span, LeftInFile.Words(sort).Zh, LeftInFile.Words(sort).En));
        foreach (var (owner, field) in owners) found.Add(WithheldText.At(span, owner, field));
        if (identity > 0) found.Add(IdentityNumber.At(span, $"{identity}"));
        if (mobile > 0) found.Add(MobileNumber.At(span, $"{mobile}"));
        return found.ToImmutable();
    }

    private IEnumerable<(string Text, bool IsNoise)> ReadingsOf(byte[] content)
    {
        foreach (var piece in Pieces(content))
            foreach (var reading in _hasSecrets ? Readings.Of(piece) : Readings.Plain(piece)) yield return reading;
        if (!content.AsSpan().StartsWith("%PDF-"u8)) yield break;
        var shown = PdfText.Read(content);
        foreach (var text in shown.Texts) yield return (text, false);
        if (shown.IsCut) throw new UnpackingException("a document that unpacks to too much");
    }

    private IEnumerable<string> FilesIn(byte[] bytes)
    {
        if (_files.Count == 0) return [];
        var parts = PackedPicture.Of(bytes) is { } picture ? new[] { bytes, picture } : [bytes];
        return parts.SelectMany(part => _files.GetValueOrDefault(Convert.ToHexStringLower(SHA256.HashData(part)), [])).Distinct(StringComparer.Ordinal);
    }

    private void Note(string text, string shown, string addresses, SortedDictionary<string, string> owners)
    {
        var letters = new StringBuilder(text.Length);
        if (!_phrases.IsEmpty) Phrases.Append(text, letters);
        var found = _phrases.In(letters.ToString()).Concat(shown.Length == 0 ? [] : ShortNames.In(_names, ShortNames.Spaced(shown)))
            .Concat(_addresses.In(addresses).Where(address => ShortNames.Stands(address, addresses, IsOfAnId)));
        foreach (var phrase in found)
            foreach (var secret in _owners[phrase]) owners.TryAdd(secret.Owner, secret.Field);
    }

    private static bool IsOfAnId(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';

    private static IEnumerable<byte[]> Pieces(byte[] bytes)
    {
        if (bytes.Length <= PieceBytes)
        {
            yield return bytes;
            yield break;
        }
        for (var at = 0; at < bytes.Length; at += PieceBytes - OverlapBytes) yield return bytes[at..Math.Min(bytes.Length, at + PieceBytes)];
    }
}
