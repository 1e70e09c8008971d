using System.Text;

namespace ExhibitSite.Cli.Tests;

/// <summary>Spoils input files as keyboards, editors, disks and ill will do. The same seed spoils in the same way.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly string[] Pieces =
    [
        "[[", "]]", "[[item:", "|", "{确:", "{", "}", ":::", ":::figure\n", "\n:::\n", "---\n", "---", "\t", "：", "，", "\0", "\uFEFF", "\r\n", "\r", "\u2028", "\u202E", "\uD83D\uDE00", "<div>", "</", "<!--", "&amp;", "&#x0;",
        "> ", "- ", "1. ", "# ", "```\n", "|---|\n", "[^1]", "[^1]: ", "![", "](", "[", "]", "(", "*", "**", "_", "~", "`", "\\", "\"", "'", "&a ", "*a ", "<<: *a\n", "!!binary ", "%", "@", "? ", ": ", "- - - -",
        "title: ", "date: 康熙七十一年\n", "parent: x101\n", "open: 开放\n", "media:\n  - file: ../../etc/passwd\n", "weight: 99999999999999999999\n", "aliases: [../../x]\n", "lat: NaN\n", "id,title\n", "\"\"", ",", ";", "閏", "约", "/", "..", "~", "X",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Spoils a file in one to six ways.</summary>
    public byte[] Of(byte[] file, byte[] another)
    {
        var bytes = file.ToList();
        for (var times = 1 + _random.Next(6); times > 0; times--)
        {
            var at = _random.Next(bytes.Count + 1);
            var length = Math.Min(bytes.Count - at, _random.Next(1, 200));
            switch (_random.Next(9))
            {
                case 0: bytes.RemoveRange(at, length); break;
                case 1: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 2: bytes.RemoveRange(at, bytes.Count - at); break;
                case 3: bytes.InsertRange(at, Part(another, length + 1)); break;
                case 4: for (var i = 0; i < length; i++) bytes[at + i] = (byte)(bytes[at + i] ^ (1 << _random.Next(8))); break;
                case 5: for (var i = 0; i < length; i++) bytes[at + i] = (byte)_random.Next(256); break;
                // A piece again and again: nesting, runs, long lines.
                case 6: bytes.InsertRange(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Piece(), _random.Next(1, 3000))))); break;
                case 7: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Piece() + Piece() + Piece())); break;
                default: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Piece())); break;
            }
        }
        return [.. bytes];
    }

    /// <summary>One of many, by chance.</summary>
    public T Choice<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private byte[] Part(byte[] file, int length)
    {
        var from = _random.Next(file.Length + 1);
        return file[from..Math.Min(file.Length, from + length)];
    }

    private string Piece() => Choice(Pieces);
}
