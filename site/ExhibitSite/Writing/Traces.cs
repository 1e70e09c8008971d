using System.Collections.Concurrent;
using System.Text;
using ExhibitSite.Model;
using ExhibitSite.Model.Tracing;

namespace ExhibitSite.Writing;

/// <summary>What the files of a site were made from: for each file that was watched, what it asked, and for each question the fingerprint of its answer.</summary>
public sealed class Traces
{
    private readonly List<(Question Question, Fingerprint Answer)> _asked = [];
    private readonly Dictionary<string, int[]> _files = new(StringComparer.Ordinal);

    // For each question: 0 not compared yet, 1 answered as then, 2 answered otherwise. Workers may compare one twice, with the same result.
    private byte[] _compared = [];

    private Traces()
    {
    }

    /// <summary>True when today's answers to all that a file asked are those it was made from.</summary>
    public bool AreStillTrueOf(OutputFile file)
    {
        if (file.Basis is not { } basis || !_files.TryGetValue(file.Path.Value, out var asked)) return false;
        foreach (var number in asked)
            if (!IsAnsweredAsThen(number, basis)) return false;
        return true;
    }

    /// <summary>What a file asked; nothing for one that is not known.</summary>
    public IEnumerable<Question> QuestionsOf(OutputFile file) => _files.TryGetValue(file.Path.Value, out var asked) ? asked.Select(number => _asked[number].Question) : [];

    private bool IsAnsweredAsThen(int number, IBasis basis)
    {
        if (_compared[number] == 0)
        {
            var (question, then) = _asked[number];
            _compared[number] = then.IsKnown && basis.AnswerTo(question) == then ? (byte)1 : (byte)2;
        }
        return _compared[number] == 1;
    }

    /// <summary>Reads what <see cref="TraceNotes.ToBytes"/> wrote.</summary>
    /// <exception cref="IOException">It is cut.</exception>
    public static Traces Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var traces = new Traces();
        var parts = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < parts.Length; i++) parts[i] = reader.ReadString();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var question = new Question(parts[reader.Read7BitEncodedInt()], (Aspect)reader.ReadByte(), new RecordId(parts[reader.Read7BitEncodedInt()], reader.ReadString()));
            traces._asked.Add((question, new Fingerprint(reader.ReadUInt64(), reader.ReadUInt64())));
        }
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var path = reader.ReadString();
            var asked = new int[reader.Read7BitEncodedInt()];
            for (var i = 0; i < asked.Length; i++) asked[i] = reader.Read7BitEncodedInt();
            traces._files[path] = asked;
        }
        traces._compared = new byte[traces._asked.Count];
        return traces;
    }
}

/// <summary>Takes down what files are made from while they are written, on any worker.</summary>
public sealed class TraceNotes
{
    private readonly ConcurrentDictionary<Question, Fingerprint> _answers = new();
    private readonly ConcurrentDictionary<string, Question[]> _files = new(StringComparer.Ordinal);

    /// <summary>Notes what a file asked.</summary>
    public void Add(OutputFile file, IBasis basis, IEnumerable<Question> questions)
    {
        var asked = questions.ToArray();
        foreach (var question in asked) _answers.GetOrAdd(question, static (q, basis) => basis.AnswerTo(q), basis);
        _files[file.Path.Value] = asked;
    }

    /// <summary>All of it as bytes, the same for the same notes.</summary>
    public byte[] ToBytes()
    {
        var content = new MemoryStream();
        using var writer = new BinaryWriter(content, Encoding.UTF8);
        var questions = _answers.Keys.OrderBy(q => q.Part, StringComparer.Ordinal).ThenBy(q => q.Aspect).ThenBy(q => q.About.Kind, StringComparer.Ordinal).ThenBy(q => q.About.Value, StringComparer.Ordinal).ToArray();
        var numbers = questions.Select((question, number) => (question, number)).ToDictionary(q => q.question, q => q.number);
        string[] parts = [.. questions.Select(q => q.Part).Concat(questions.Select(q => q.About.Kind)).Distinct(StringComparer.Ordinal)];
        writer.Write7BitEncodedInt(parts.Length);
        foreach (var part in parts) writer.Write(part);
        writer.Write7BitEncodedInt(questions.Length);
        foreach (var question in questions)
        {
            var answer = _answers[question];
            writer.Write7BitEncodedInt(Array.IndexOf(parts, question.Part));
            writer.Write((byte)question.Aspect);
            writer.Write7BitEncodedInt(Array.IndexOf(parts, question.About.Kind));
            writer.Write(question.About.Value);
            writer.Write(answer.High);
            writer.Write(answer.Low);
        }
        writer.Write7BitEncodedInt(_files.Count);
        foreach (var (path, asked) in _files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            writer.Write(path);
            writer.Write7BitEncodedInt(asked.Length);
            foreach (var question in asked) writer.Write7BitEncodedInt(numbers[question]);
        }
        writer.Flush();
        return content.ToArray();
    }
}
