using System.Globalization;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Media;

/// <summary>What is said of documents whose pages could be shown.</summary>
public static class DocumentFindings
{
    private static readonly Rule Rule = new("EX1255", Severity.Note,
        new("没有画 PDF 页面的工具", "No tool that draws pages of PDF"),
        new("这台机器上没有 pdftoppm，{0} 份 PDF 只能下载，页面上看不到它们的图。", "There is no pdftoppm on this machine: {0} PDF documents can be taken away, and their pages are not shown."),
        new("装上 poppler-utils（Debian：apt install poppler-utils）再生成；不装也可以。", "Install poppler-utils (Debian: apt install poppler-utils) and build again, or leave it."));

    /// <summary>Said once for all documents of a site.</summary>
    public static Diagnostic NoTool(int documents) => Rule.At(SourceSpan.None, documents.ToString(CultureInfo.InvariantCulture));
}
