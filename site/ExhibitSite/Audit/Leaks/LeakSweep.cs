using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Leaks;

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

    private static readonly Rule PictureOfWithheld = new("EX7015", Severity.Error,
        new("未公开图像的缩图泄漏", "Picture of a withheld file leaked"),
        new("这个文件是由没有公开的 {0} 做成的。", "This file was made of {0}, which is withheld."),
        new("不要发布；删掉输出文件夹重新生成，若仍有，请附上本行报告。", "Do not publish. Delete the output folder and build again; if it is still there, please report this line."));

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

    private readonly PhraseSet _phrases;
    private readonly FrozenDictionary<string, SecretPhrase> _owners;
    private readonly FrozenDictionary<string, SecretFile> _files;
    private readonly ImmutableArray<(string Folder, SecretFile File)> _folders;

    public LeakSweep(Secrets secrets)
    {
        _phrases = new PhraseSet(secrets.Phrases.Select(p => p.Letters));
        _owners = secrets.Phrases.DistinctBy(p => p.Letters, StringComparer.Ordinal).ToFrozenDictionary(p => p.Letters, StringComparer.Ordinal);
        _files = secrets.Files.DistinctBy(f => f.Sha256, StringComparer.Ordinal).ToFrozenDictionary(f => f.Sha256, StringComparer.Ordinal);
        _folders = [.. secrets.Files.Where(f => f.Folder is not null).Select(f => (f.Folder + "/", f))];
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
        foreach (var (folder, owner) in _folders)
            if (path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)) found.Add(PictureOfWithheld.At(span, owner.Path));
        if (_files.Count > 0 && _files.TryGetValue(Convert.ToHexStringLower(SHA256.HashData(bytes)), out var file)) found.Add(WithheldFile.At(span, file.Path));
        var (identity, mobile) = (0, 0);
        try
        {
            foreach (var (inner, content) in Unpacking.Of(path, bytes))
            {
                Note(inner, owners);
                foreach (var piece in Pieces(content))
                    foreach (var text in _phrases.IsEmpty ? Readings.Plain(piece) : Readings.Of(piece))
                    {
                        Note(text, owners);
                        var numbers = Identities.CountIn(text);
                        (identity, mobile) = (Math.Max(identity, numbers.Identity), Math.Max(mobile, numbers.Mobile));
                    }
            }
        }
        catch (UnpackingException problem)
        {
            found.Add(TooDeep.At(span, problem.Message));
        }
        foreach (var (owner, field) in owners) found.Add(WithheldText.At(span, owner, field));
        if (identity > 0) found.Add(IdentityNumber.At(span, $"{identity}"));
        if (mobile > 0) found.Add(MobileNumber.At(span, $"{mobile}"));
        return found.ToImmutable();
    }

    private void Note(string text, SortedDictionary<string, string> owners)
    {
        if (_phrases.IsEmpty) return;
        var letters = new StringBuilder(text.Length);
        Phrases.Append(text, letters);
        foreach (var phrase in _phrases.In(letters.ToString())) owners.TryAdd(_owners[phrase].Owner, _owners[phrase].Field);
    }

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
