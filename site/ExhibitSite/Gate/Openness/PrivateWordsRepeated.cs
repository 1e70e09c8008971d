using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.Openness;

/// <summary>The private note or the storage location, copied into a field or a text that would be published.</summary>
internal sealed class PrivateWordsRepeated : IRecordRule
{
    // Shorter words ("是", "A1") stand in any text by chance.
    private const int Shortest = 4;

    private static readonly Rule Rule = new("EX4008", Severity.Error,
        new("内部文字写进了公开的地方", "Private words in a public place"),
        new("“{0}”的{1}又出现在会公开的文字里。", "The {2} of “{0}” stands in a text that would be published, too."),
        new("从公开的字段或正文里删掉它，或者遮盖：[[遮盖:…]]。", "Take it out of the public field or text, or cover it: [[redact:…]]."))
    {
        HidesSource = true,
    };

    public IEnumerable<Objection> Judge(Submission submission, GateContext context)
    {
        var secrets = new[] { (Words: submission.Private.Note, Zh: "内部附注", En: "private note"), (Words: submission.Private.Storage, Zh: "存储位置", En: "storage location") };
        foreach (var secret in secrets)
        {
            if (secret.Words is not { Length: >= Shortest } words) continue;
            foreach (var text in submission.Texts.Where(t => t.Text.Contains(words, StringComparison.Ordinal)))
                yield return Against(text.Span);
            if (submission.Record.Head.Body is { } body && body.Text.Contains(words, StringComparison.Ordinal))
                yield return Against(body.At(body.Text.AsSpan(0, body.Text.IndexOf(words, StringComparison.Ordinal)).Count('\n'), 0));

            Objection Against(SourceSpan span) =>
                new(GateLevel.Block, WithholdingReason.PersonalData, Rule.At(span, $"{submission.Record.Id}", secret.Zh, secret.En));
        }
    }
}
