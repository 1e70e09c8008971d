namespace ExhibitSite.Components.Wording;

/// <summary>The interface words of tours, quizzes, citations in other formats, sharing and reports; see <see cref="Words"/>.</summary>
public sealed record LearningWords
{
#pragma warning disable CS1591 // The names say what the words are for.
    public required string Learning { get; init; }
    public required string Tours { get; init; }
    public required string Quizzes { get; init; }
    public required string Lessons { get; init; }
    public required string ReadingLists { get; init; }
    public required string Terms { get; init; }
    public required string TermsOnPage { get; init; }
    public required string TourSteps { get; init; }
    public required string WholePicture { get; init; }
    public required string StartTour { get; init; }
    public required string EndTour { get; init; }
    public required string PreviousStep { get; init; }
    public required string NextStep { get; init; }
    public required string StepPosition { get; init; }
    public required string StepKeys { get; init; }
    public required string StepCount { get; init; }
    public required string QuestionCount { get; init; }
    public required string SingleChoice { get; init; }
    public required string MultipleChoice { get; init; }
    public required string TrueOrFalse { get; init; }
    public required string FillIn { get; init; }
    public required string Matching { get; init; }
    public required string Ordering { get; init; }
    public required string True { get; init; }
    public required string False { get; init; }
    public required string Blank { get; init; }
    public required string PlaceOf { get; init; }
    public required string PartnerOf { get; init; }
    public required string Choose { get; init; }
    public required string AnswerAndWhy { get; init; }
    public required string Answer { get; init; }
    public required string CheckAnswer { get; init; }
    public required string CheckAll { get; init; }
    public required string StartOver { get; init; }
    public required string Right { get; init; }
    public required string Wrong { get; init; }
    public required string Unanswered { get; init; }
    public required string Score { get; init; }
    public required string NothingKept { get; init; }
    public required string AnswerKey { get; init; }
    public required string AnswerKeyOf { get; init; }
    public required string ToQuestions { get; init; }
    public required string NameLine { get; init; }
    public required string DateLine { get; init; }
    public required string Materials { get; init; }
    public required string OtherForms { get; init; }
    public required string DownloadAs { get; init; }
    public required string CopyAs { get; init; }
    public required string Share { get; init; }
    public required string QrOf { get; init; }
    public required string ReportError { get; init; }
    public required string ReportTitle { get; init; }
    public required string ReportPage { get; init; }
    public required string ReportCode { get; init; }
    public required string ReportPassage { get; init; }
    public required string ReportPaste { get; init; }
    public required string ReportSay { get; init; }
#pragma warning restore CS1591

    /// <summary>In simplified Chinese.</summary>
    public static LearningWords Chinese { get; } = new()
    {
        Learning = "学习",
        Tours = "导览",
        Quizzes = "测验",
        Lessons = "教案与学习单",
        ReadingLists = "书单",
        Terms = "术语",
        TermsOnPage = "本页术语",
        TourSteps = "导览各步",
        WholePicture = "全图：{0}",
        StartTour = "逐步看",
        EndTour = "看全部各步",
        PreviousStep = "上一步",
        NextStep = "下一步",
        StepPosition = "第 {0} / {1} 步",
        StepKeys = "也可以用左右箭头键换步，Esc 键回到全部各步。",
        StepCount = "{0} 步",
        QuestionCount = "{0} 题",
        SingleChoice = "单选",
        MultipleChoice = "多选",
        TrueOrFalse = "判断",
        FillIn = "填空",
        Matching = "连线",
        Ordering = "排序",
        True = "对",
        False = "错",
        Blank = "第 {0} 空",
        PlaceOf = "“{0}”的次序",
        PartnerOf = "与“{0}”相配的",
        Choose = "请选",
        AnswerAndWhy = "答案与解说",
        Answer = "答案",
        CheckAnswer = "核对本题",
        CheckAll = "核对全部",
        StartOver = "重做",
        Right = "答对了。",
        Wrong = "不对，看看解说。",
        Unanswered = "还没有作答。",
        Score = "共 {0} 题，已答 {1} 题，答对 {2} 题。",
        NothingKept = "在你的浏览器里评分：不保存，也不发送。",
        AnswerKey = "参考答案",
        AnswerKeyOf = "“{0}”参考答案",
        ToQuestions = "回到试题",
        NameLine = "姓名",
        DateLine = "日期",
        Materials = "所用材料",
        OtherForms = "其他格式",
        DownloadAs = "下载 {0}",
        CopyAs = "复制 {0}",
        Share = "分享",
        QrOf = "本页地址的二维码",
        ReportError = "报告错误",
        ReportTitle = "勘误：{0}",
        ReportPage = "页面",
        ReportCode = "编号",
        ReportPassage = "所指文字",
        ReportPaste = "（请把有误的文字贴在这里）",
        ReportSay = "应改为",
    };

    /// <summary>In English.</summary>
    public static LearningWords English { get; } = new()
    {
        Learning = "Learn",
        Tours = "Guided tours",
        Quizzes = "Quizzes",
        Lessons = "Lesson sheets",
        ReadingLists = "Reading lists",
        Terms = "Glossary",
        TermsOnPage = "Terms on this page",
        TourSteps = "Steps of the tour",
        WholePicture = "The whole picture: {0}",
        StartTour = "Step by step",
        EndTour = "All steps",
        PreviousStep = "Previous step",
        NextStep = "Next step",
        StepPosition = "Step {0} of {1}",
        StepKeys = "The arrow keys change the step, Esc shows all of them.",
        StepCount = "{0} steps",
        QuestionCount = "{0} questions",
        SingleChoice = "Single choice",
        MultipleChoice = "Multiple choice",
        TrueOrFalse = "True or false",
        FillIn = "Fill in",
        Matching = "Matching",
        Ordering = "Ordering",
        True = "True",
        False = "False",
        Blank = "Blank {0}",
        PlaceOf = "Place of “{0}”",
        PartnerOf = "What goes with “{0}”",
        Choose = "Choose",
        AnswerAndWhy = "Answer and explanation",
        Answer = "Answer",
        CheckAnswer = "Check",
        CheckAll = "Check all",
        StartOver = "Start over",
        Right = "Right.",
        Wrong = "Not right: see the explanation.",
        Unanswered = "Not answered yet.",
        Score = "{2} right of {1} answered; {0} questions in all.",
        NothingKept = "Scored in your browser: nothing is stored or sent.",
        AnswerKey = "Answer key",
        AnswerKeyOf = "Answer key to “{0}”",
        ToQuestions = "To the questions",
        NameLine = "Name",
        DateLine = "Date",
        Materials = "Materials",
        OtherForms = "Other formats",
        DownloadAs = "Download {0}",
        CopyAs = "Copy {0}",
        Share = "Share",
        QrOf = "QR code of this page's address",
        ReportError = "Report an error",
        ReportTitle = "Correction: {0}",
        ReportPage = "Page",
        ReportCode = "Reference",
        ReportPassage = "Passage",
        ReportPaste = "(paste the passage here)",
        ReportSay = "Should be",
    };

    /// <summary>Those of a site's main language.</summary>
    public static LearningWords Of(string language) => language.StartsWith("en", StringComparison.Ordinal) ? English : Chinese;
}
