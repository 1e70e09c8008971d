namespace ExhibitSite.Model.Codes;

/// <summary>One remark about a reference code. Its wording for readers is made elsewhere.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Part">Which part of the code it is about.</param>
/// <param name="Start">Where in the text as given, in UTF-16 units from 0.</param>
/// <param name="Length">How long the place is; 0 where something is missing.</param>
/// <param name="Found">The text at that place.</param>
public sealed record CodeFinding(CodeFault Fault, CodePart Part, int Start, int Length, string Found)
{
    /// <summary>False for what was put right in reading.</summary>
    public bool IsError => Fault is not (CodeFault.Normalised or CodeFault.Trimmed);

    /// <summary>A neutral English line for logs and tests.</summary>
    public override string ToString() => $"{(IsError ? "Error" : "Warning")} {Fault} {Part} at {Start} \"{Found}\"";
}
