using System.Globalization;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Groups;

/// <summary>Shows a group's settings with buttons for the others there are: five rows of five at the most, as the platforms have it.</summary>
internal static class GroupMenu
{
    /// <summary>The button that asks for a number.</summary>
    public const string AskAction = "ask";

    private const string On = "on";
    private const string Off = "off";
    private const string Forever = "forever";

    private static readonly int[] _days = [7, 30, 90, 365];
    private static readonly int[] _budgets = [20, 60, 200];
    private static readonly string[] _languages = ["", "en", "es"];

    /// <summary>The settings, after what was done.</summary>
    public static CommandResult Show(CommandCall call, AdministeredGroup group, string done)
    {
        IGroupTexts texts = call.Texts.Groups;
        string text = texts.Settings(group.Context);
        return CommandResult.Whisper(
            call,
            AdminDesk.LinkTo(call, GroupCommand.Name),
            new CommandReply(done.Length > 0 ? $"{done}\n\n{text}" : text) { Buttons = Buttons(texts, group) });
    }

    /// <summary>Shows the settings, and asks for a number of days or of memories.</summary>
    public static CommandResult Ask(CommandCall call, AdministeredGroup group, GroupSetting setting)
    {
        IGroupTexts texts = call.Texts.Groups;
        (string question, string action, string placeholder) = setting == GroupSetting.Retention
            ? (texts.DaysQuestion, "retention", "45")
            : (texts.BudgetQuestion, "budget", "100");
        return CommandResult.Whisper(
            call,
            AdminDesk.LinkTo(call, GroupCommand.Name),
            new CommandReply(texts.Settings(group.Context)),
            new CommandReply(question)
            {
                Question = new CommandQuestion($"{GroupCommand.Name}.{action}", group.Encode(""), placeholder),
            });
    }

    /// <summary>Asks whether what is older is to go.</summary>
    public static CommandResult AskShorter(CommandCall call, AdministeredGroup group, int days)
    {
        IGroupTexts texts = call.Texts.Groups;
        return CommandResult.Whisper(
            call,
            AdminDesk.LinkTo(call, GroupCommand.Name),
            new CommandReply(texts.KeepShorterQuestion(days))
            {
                Buttons = [[Button(group, texts.KeepShorterButton, "shorten", Number(days)), Button(group, texts.LeaveButton, "status", "")]],
            });
    }

    private static List<IReadOnlyList<CommandButton>> Buttons(IGroupTexts texts, AdministeredGroup group)
    {
        GroupContext now = group.Context;
        var rows = new List<IReadOnlyList<CommandButton>>
        {
            (CommandButton[])
            [
                now.RespondOnlyWhenMentioned
                    ? Button(group, texts.AnswerQuestionsButton, "mentions", Off)
                    : Button(group, texts.AnswerMentionsButton, "mentions", On),
                now.LearnFromAllMessages
                    ? Button(group, texts.LearnAddressedButton, "learn", Off)
                    : Button(group, texts.LearnAllButton, "learn", On),
                .. now.Topic is null ? Array.Empty<CommandButton>() : [Button(group, texts.TopicResetButton, "reset", "")],
            ],
            (CommandButton[])
            [
                .. _days.Where(days => days != now.MemoryRetentionDays)
                    .Select(days => Button(group, texts.KeepButton(days), "retention", Number(days))),
                .. now.MemoryRetentionDays is null ? Array.Empty<CommandButton>() : [Button(group, texts.KeepForeverButton, "retention", Forever)],
            ],
            (CommandButton[])
            [
                .. _languages.Where(language => language != (now.Language ?? ""))
                    .Select(language => Button(group, texts.LanguageButton(language), "language", language.Length > 0 ? language : "auto")),
            ],
            (CommandButton[])
            [
                .. _budgets.Where(most => most != now.MemoriesPerHour)
                    .Select(most => Button(group, texts.BudgetButton(most), "budget", Number(most))),
                Button(group, texts.OtherBudgetButton, AskAction, "budget"),
                Button(group, texts.OtherDaysButton, AskAction, "retention"),
            ],
        };
        if (now.Commons is not null)
        {
            rows.Add(
            [
                now.Reach == GroupReach.Own
                    ? Button(group, texts.AudienceWideButton, "audience", "server")
                    : Button(group, texts.AudienceOwnButton, "audience", "channel"),
            ]);
        }

        return rows;
    }

    private static CommandButton Button(AdministeredGroup group, string label, string action, string value) =>
        new(label, $"{GroupCommand.Name}.{action}", group.Encode(value));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
