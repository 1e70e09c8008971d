using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Items;

/// <summary>What is said in the recordings of an item and written in its documents, for the search: every hit leads to its moment, or to the document.</summary>
public static class SpokenWords
{
    // A stretch of talk about as long as a paragraph: short enough to lead to the moment, long enough for words to stand together.
    private const int Paragraph = 240;

    /// <summary>The words of all recordings with captions, in stretches that begin with a cue; the text layers of documents, whole.</summary>
    public static IEnumerable<TextStretch> Of(Item item, ICatalogue catalogue)
    {
        foreach (var use in item.Pictures)
        {
            if (catalogue.Media(use.File) is { IsPublished: true, Document.Texts: { IsEmpty: false } texts })
                yield return new TextStretch(Anchor(use, item, catalogue), "PDF", string.Join('\n', texts) + "\n", "");
            if (RecordingCaptions.Of(use, item, catalogue) is not [var captions, ..]) continue;
            var (cues, anchor) = (captions.File.Captions!.Cues, Anchor(use, item, catalogue));
            var words = new StringBuilder();
            for (int at = 0, first = 0; at < cues.Length; at++)
            {
                words.Append(cues[at].Text).Append('\n');
                if (words.Length < Paragraph && at < cues.Length - 1) continue;
                yield return new TextStretch(RecordingComposer.CueAnchor(anchor, first), RecordingComposer.Clock(cues[first].Start), "", words.ToString());
                words.Clear();
                first = at + 1;
            }
        }
    }

    /// <summary>The id of a recording or a document on the item's page: its place among those of its sort.</summary>
    public static string Anchor(MediaUse use, Item item, ICatalogue catalogue)
    {
        var isRecording = MediaType.IsRecording(use.File);
        var place = 1;
        foreach (var other in item.Pictures.Where(p => MediaType.IsRecording(p.File) == isRecording && catalogue.Media(p.File) is { IsPublished: true } file && (isRecording || file.Document is not null)))
            if (ReferenceEquals(other, use)) break;
            else place++;
        return (isRecording ? "recording-" : "document-") + place.ToString(CultureInfo.InvariantCulture);
    }
}
