using System.Text;

namespace ExhibitSite.Spoiling.Spoilers;

/// <summary>Spoils bytes as disks, transfers, wrong encodings and ill will do, with no thought of what they mean.</summary>
internal static class Roughly
{
    private static readonly string[] Pieces =
    [
        "[[", "]]", "[[item:", "|", "{确:", "{", "}", ":::", ":::figure\n", "\n:::\n", "---\n", "---", "\t", "：", "，", "\0", "\uFEFF", "\r\n", "\r", "\u2028", "\u202E", "\uD83D\uDE00", "<div>", "</", "<!--", "&amp;", "&#x0;",
        "> ", "- ", "1. ", "# ", "```\n", "|---|\n", "[^1]", "[^1]: ", "![", "](", "[", "]", "(", "*", "**", "_", "~", "`", "\\", "\"", "'", "&a ", "*a ", "<<: *a\n", "!!binary ", "%", "@", "? ", ": ", "- - - -",
        "title: ", "date: 康熙七十一年\n", "parent: x101\n", "open: 开放\n", "media:\n  - file: ../../etc/passwd\n", "weight: 99999999999999999999\n", "aliases: [../../x]\n", "lat: NaN\n", "id,title\n", "\"\"", ",", ";", "閏", "约", "/", "..", "~", "X",
    ];

    /// <summary>Spoils a file in one to six ways.</summary>
    public static byte[] Spoil(byte[] file, byte[] another, Chance chance)
    {
        var bytes = file.ToList();
        for (var times = 1 + chance.Below(6); times > 0; times--)
        {
            var at = chance.Below(bytes.Count + 1);
            var length = Math.Min(bytes.Count - at, 1 + chance.Below(200));
            switch (chance.Below(9))
            {
                case 0: bytes.RemoveRange(at, length); break;
                case 1: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 2: bytes.RemoveRange(at, bytes.Count - at); break;
                case 3: bytes.InsertRange(at, Part(another, length + 1, chance)); break;
                case 4: for (var i = 0; i < length; i++) bytes[at + i] = (byte)(bytes[at + i] ^ (1 << chance.Below(8))); break;
                case 5: for (var i = 0; i < length; i++) bytes[at + i] = (byte)chance.Below(256); break;
                // A piece again and again: nesting, runs, long lines.
                case 6: bytes.InsertRange(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(chance.Of(Pieces), 1 + chance.Below(3000))))); break;
                case 7: bytes.InsertRange(at, Encoding.UTF8.GetBytes(chance.Of(Pieces) + chance.Of(Pieces) + chance.Of(Pieces))); break;
                default: bytes.InsertRange(at, Encoding.UTF8.GetBytes(chance.Of(Pieces))); break;
            }
        }
        return [.. bytes];
    }

    private static byte[] Part(byte[] file, int length, Chance chance)
    {
        var from = chance.Below(file.Length + 1);
        return file[from..Math.Min(file.Length, from + length)];
    }
}
