namespace ExhibitSite.Model.Tracing;

/// <summary>Something a file was made from.</summary>
/// <param name="Part">The part of the site whose files ask it: pages of one language, citations.</param>
/// <param name="Aspect">What was asked about it.</param>
/// <param name="About">The record; where it is no record, its kind is empty and its value says what it is, such as a media path.</param>
public readonly record struct Question(string Part, Aspect Aspect, RecordId About)
{
    /// <summary>What a question is about that is about the whole site.</summary>
    public static RecordId Whole { get; } = new("", "");
}

/// <summary>What a page may ask. The numbers are written into files, so they stay as they are.</summary>
public enum Aspect
{
    /// <summary>What is the same for all files of a part: the site's fields, and what stands around every page.</summary>
    Frame = 1,

    /// <summary>A record; none where there is none that is open.</summary>
    Record = 2,

    /// <summary>The records right below one.</summary>
    Children = 3,

    /// <summary>The records above one.</summary>
    Above = 4,

    /// <summary>Who mentions a record.</summary>
    Mentions = 5,

    /// <summary>What belongs beside a record.</summary>
    Related = 6,

    /// <summary>The place of an event among all.</summary>
    PlaceInTime = 7,

    /// <summary>All events in the order of their days.</summary>
    EventsInTime = 8,

    /// <summary>All relations between agents.</summary>
    Relations = 9,

    /// <summary>All records of a type, named by it.</summary>
    All = 10,

    /// <summary>All records there are.</summary>
    Records = 11,

    /// <summary>A file below <c>media/</c>.</summary>
    Media = 12,
}

/// <summary>
/// How a file is made from answers, so that a later build can tell without making it that it is still the same: the same answers to the same questions make the same file.
/// </summary>
public interface IBasis
{
    /// <summary>Writes the file's bytes and says all that was asked for it.</summary>
    IEnumerable<Question> Write(Stream output);

    /// <summary>The fingerprint of today's answer; not known for a question that nobody here understands, or an answer that cannot be compared.</summary>
    Fingerprint AnswerTo(Question question);
}
