namespace ExhibitSite.Kinds.Elements;

/// <summary>The areas of a description, in the order of DA/T 18-2022.</summary>
public enum ElementArea
{
    /// <summary>标识.</summary>
    Identity,

    /// <summary>背景.</summary>
    Context,

    /// <summary>内容与形式.</summary>
    Content,

    /// <summary>查阅控制.</summary>
    Access,

    /// <summary>相关档案.</summary>
    Related,

    /// <summary>附注与著录控制.</summary>
    Control,
}
