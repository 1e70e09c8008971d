using System.Text;
using ExhibitSite.Reading;

namespace ExhibitSite.Gate.Files;

/// <summary>What a curator covered in captions and tables below <c>media/</c> is taken out, as it is in records.</summary>
internal sealed class CoverWords : ICleaner
{
    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form is not (FileForm.Text or FileForm.Svg) || WordsInFile.TextOf(bytes) is not { } text) return null;
        var covered = Covering.Apply(text);
        return covered == text ? null : new Cleaned(Encoding.UTF8.GetBytes(covered), new("遮盖了文字", "words covered"));
    }
}
