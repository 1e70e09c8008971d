using ExhibitSite.Model;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Tracing;

namespace ExhibitSite.Kinds.Composing.Tracing;

/// <summary>Files that are made from a catalogue and nothing else, watched while they are made.</summary>
/// <param name="part">Names them among the parts of the site.</param>
/// <param name="answers">What may go out, with the texts of one language in front.</param>
/// <param name="frame">Makes the fingerprint of what is the same for all of them: the site's fields, and what stands around pages.</param>
public sealed class WatchedFiles(string part, CatalogueAnswers answers, Func<Fingerprint> frame)
{
    // Nobody asks in a preview.
    private readonly Lazy<Fingerprint> _frame = new(frame);

    /// <summary>One file.</summary>
    /// <param name="path">Its place in the site.</param>
    /// <param name="record">The record it is about.</param>
    /// <param name="write">Writes it. Whatever it knows of records and media it must ask of the catalogue it is given.</param>
    /// <param name="isPage">True for a page.</param>
    public OutputFile Of(SitePath path, Record record, Action<ICatalogue, Stream> write, bool isPage = false)
    {
        var basis = new Basis(this, record.Id, write);
        return new OutputFile(path, record.Head.Span.File, stream => write(answers.Catalogue, stream), isPage) { Basis = basis };
    }

    private sealed class Basis(WatchedFiles files, RecordId about, Action<ICatalogue, Stream> write) : IBasis
    {
        public IEnumerable<Question> Write(Stream output)
        {
            var watched = files.Watch();
            watched.Asked.Add((Aspect.Frame, Question.Whole));
            watched.Asked.Add((Aspect.Record, about));
            write(watched, output);
            return watched.Asked.Select(asked => new Question(files.Part, asked.Aspect, asked.About));
        }

        public Fingerprint AnswerTo(Question question) =>
            question.Part != files.Part ? default : question.Aspect == Aspect.Frame ? files.Frame : files.Answers.To(question.Aspect, question.About);
    }

    private WatchedCatalogue Watch() => new(answers.Catalogue);

    private string Part => part;

    private Fingerprint Frame => _frame.Value;

    private CatalogueAnswers Answers => answers;
}
