using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Rendering.Accessibility;

/// <summary>
/// What each test that the statement names has shown, in Chinese; in English the names of tests are sentences of their own.
/// A test of the program fails when one that is named is missing here, or one here is named nowhere.
/// </summary>
internal static class Proofs
{
    /// <summary>In order of the tests' names.</summary>
    public static ImmutableArray<Proof> All { get; } =
    [
        new("AccessTests.Text_may_be_spaced_as_a_reader_needs_and_focus_is_always_in_sight", "按读者需要拉开文字间距，内容不缺；逐个停下的焦点都看得见，没有被遮住"),
        new("DrawingTests.Without_script_the_drawing_has_the_same_links_and_no_tools", "关掉脚本，图形里的链接一个不少，也没有按不动的按钮"),
        new("EveryPageTests.Axe_finds_nothing", "检测工具 axe 逐页检查，浅色、深色、大字、竖排都没有查出问题"),
        new("EveryPageTests.Every_link_within_the_site_has_its_page_and_its_place", "站内每个链接都有对应的页面和位置"),
        new("EveryPageTests.Nothing_scrolls_sideways_at_320_pixels_in_normal_and_in_large_type", "320 像素宽，标准字和大字都不用左右滚动"),
        new("EveryPageTests.The_text_is_all_there_with_script_off", "关掉脚本，正文一字不少"),
        new("HtmlValidityTests.Html_validate_reports_no_error_on_any_page", "逐页检查 HTML 语法，没有错误"),
        new("KioskTests.After_a_minute_without_a_touch_it_asks_and_fifteen_seconds_later_nothing_of_the_visitor_is_left", "展厅版一分钟没人碰先问一声，再过十五秒才清空复位"),
        new("KioskTests.Everything_to_touch_is_high_enough_for_a_finger", "展厅版凡可触按处都够手指的高度"),
        new("LanguageTests.English_pages_show_what_is_translated_say_what_is_not_and_mark_the_rest_as_chinese", "英文页用译文，没有译文的照实说明，其余中文标明语言"),
        new("LanguageTests.The_switch_leads_to_the_same_page_and_back", "切换语言到同一页的另一种语言，再切换能回来"),
        new("LearningTests.A_question_is_answered_by_keyboard_and_its_verdict_is_a_status", "只用键盘答题，对错会读出来"),
        new("LearningTests.A_term_opens_in_place_by_press_hover_and_focus_and_closes_with_escape", "术语解释可按、可指、可用 Tab 打开，按 Esc 关闭"),
        new("LearningTests.Axe_finds_nothing_on_these_pages_in_any_theme_nor_at_320_pixels", "导览、测验等页在各种配色下、320 像素宽时，axe 没有查出问题"),
        new("LearningTests.The_keyboard_alone_takes_the_tour_and_leaves_it", "只用键盘走完导览并离开"),
        new("OfflineTests.Tours_quizzes_and_captions_go_on_as_on_a_server", "离线版的导览、测验、字幕与网站上一样"),
        new("ReadingSettingsTests.Large_type_is_eighteen_points_with_room_between_lines_and_targets_of_44_pixels", "“长辈大字”为 18 磅字，行距够宽，按钮不小于 44 像素"),
        new("ReadingSettingsTests.Settings_are_kept_over_a_reload_and_on_other_pages", "阅读设置换页、重开后仍在"),
        new("RecordingTests.The_transcript_follows_the_sound_and_the_address_leads_to_a_moment", "文字稿跟着声音走，网址可以指到某一刻"),
        new("RecordingTests.Without_script_the_words_are_there_and_their_times_lead_into_the_file", "关掉脚本，文字稿仍在，时间链接通到录音的那一刻"),
        new("ScriptlessTests.An_evidence_mark_leads_to_its_note_and_the_note_back", "关掉脚本，依据记号通到注释，注释能回到原处"),
        new("SearchTests.A_broken_file_is_told_and_the_lists_offered", "搜索的文件坏了会照实说，并给出各种目录"),
        new("SearchTests.At_four_hundred_percent_everything_is_reached_without_scrolling_sideways", "搜索页放大到 400%，不用左右滚动都能用到"),
        new("SearchTests.Axe_finds_nothing_in_any_state", "搜索页的每种状态，axe 都没有查出问题"),
        new("SearchTests.Everything_goes_by_keyboard_suggestions_filters_and_results", "搜索的提示、筛选、结果都能只用键盘"),
        new("SearchTests.On_a_phone_the_filters_are_a_sheet", "手机上筛选收在一张可开可关的面板里"),
        new("SearchTests.Years_are_bounded_by_arrow_keys_and_told_with_their_reign", "年代范围可用方向键调，并读出年号"),
        new("StatementTests.Every_page_leads_to_the_statement_at_the_same_place", "每页都在同一处通到本声明"),
        new("ViewerTests.A_finger_two_fingers_and_single_presses_come_to_the_same", "看图时拖动、双指、单次点按，结果相同"),
        new("ViewerTests.A_line_of_text_and_its_place_find_each_other", "释文一行与图上位置互相找得到"),
        new("ViewerTests.Axe_finds_nothing_before_and_after_the_press_and_without_script_all_is_there", "看图窗打开前后，axe 都没有查出问题；关掉脚本，内容也都在"),
        new("ViewerTests.The_keyboard_alone_opens_turns_pages_from_the_right_moves_zooms_and_closes", "只用键盘打开看图窗，翻页、移动、缩放、关闭"),
        new("VisitorTests.Evidence_opens_beside_its_mark_closes_with_escape_and_gives_the_focus_back", "依据在记号旁打开，按 Esc 关闭，焦点回到原处"),
        new("VisitorTests.Nothing_moves_for_readers_who_ask_for_stillness", "读者要求减少动态效果时，什么都不动"),
        new("WayfindingTests.Home_contents_and_every_area_are_one_press_away_from_every_kind_of_page", "从每一种页面按一下就到首页、目录和各个栏目"),
        new("WayfindingTests.Next_and_previous_keep_the_order_of_the_contents", "上一节、下一节与目录次序一致"),
        new("WayfindingTests.The_first_tab_shows_the_skip_link_and_enter_goes_to_the_text", "第一次按 Tab 出现“跳到正文”，按回车就到"),
        new("styles.test.mjs", "逐对计算各种配色的对比度"),
    ];

    /// <summary>What a test has shown, for a reader.</summary>
    /// <param name="test">As <see cref="AccessPoint.Tests"/> names it.</param>
    /// <param name="language">BCP 47 code of the page; anything but English reads Chinese.</param>
    public static string In(string test, string language) => new Wording(All.Single(proof => proof.Test == test).Zh, NameInWords(test)).In(language);

    // "DrawingTests.Buttons_and_keys" says "Buttons and keys"; a file of tests ("styles.test.mjs") has no more than its subject.
    private static string NameInWords(string test)
    {
        var (before, after) = (test[..test.IndexOf('.', StringComparison.Ordinal)], test[(test.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        return test.EndsWith(".mjs", StringComparison.Ordinal) ? $"The tests of {before}" : after.Replace('_', ' ');
    }
}

/// <summary>What a test has shown.</summary>
/// <param name="Test">As <see cref="AccessPoint.Tests"/> names it.</param>
/// <param name="Zh">What it has shown, in Chinese.</param>
internal sealed record Proof(string Test, string Zh);
