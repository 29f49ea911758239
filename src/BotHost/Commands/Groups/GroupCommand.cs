using Confidant.Adapters;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Groups;

/// <summary>/group [mentions|learn|retention|language|budget|audience|reset] [value]: what a group's admins set. In a topic the first
/// two and the language are that topic's.</summary>
internal sealed class GroupCommand(AdminDesk desk) : ICommand
{
    /// <summary>Its name.</summary>
    public const string Name = "group";

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(
        Name,
        static texts => texts.GroupMenu,
        true,
        Describe.Option(
            "setting", static texts => texts.GroupSetting, "mentions", "learn", "retention", "language", "budget", "audience", "reset"),
        Describe.Option("value", static texts => texts.GroupValue)) with
    {
        IsForAdmins = true,
    };

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        IGroupTexts texts = call.Texts.Groups;
        if (await desk.FindAsync(call, argument, cancellationToken) is not { } group)
        {
            return AdminDesk.Tell(call, Name, texts.OnlyInGroups);
        }

        (GroupSetting setting, string value) = call.IsInGroup ? GroupWords.Read(argument) : (GroupSetting.Show, "");
        if (!await desk.IsAdminAsync(call, group, cancellationToken))
        {
            string refusal = setting == GroupSetting.Show ? $"{texts.Settings(group.Context)}\n\n{texts.AdminsOnly}" : texts.AdminsOnly;
            return AdminDesk.Tell(call, Name, refusal);
        }

        return Apply(call, group, setting, value);
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken)
    {
        if (await desk.DecodeAsync(argument, cancellationToken) is not ({ } group, var value))
        {
            return AdminDesk.Tell(call, Name, call.Texts.ButtonStale);
        }

        if (!await desk.IsAdminAsync(call, group, cancellationToken))
        {
            return AdminDesk.Tell(call, Name, call.Texts.Groups.AdminsOnly);
        }

        if (action == GroupMenu.AskAction)
        {
            return GroupMenu.Ask(call, group, GroupWords.Read(value).Setting);
        }

        return action == "shorten" && GroupWords.TryReadDays(value, out int? days)
            ? SetRetention(call, group, days)
            : Apply(call, group, GroupWords.Read(action).Setting, value);
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> AnswerAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken)
    {
        if (await desk.DecodeAsync(argument, cancellationToken) is not ({ } group, _))
        {
            return AdminDesk.Tell(call, Name, call.Texts.ButtonStale);
        }

        if (!await desk.IsAdminAsync(call, group, cancellationToken))
        {
            return AdminDesk.Tell(call, Name, call.Texts.Groups.AdminsOnly);
        }

        (GroupSetting setting, string value) = GroupWords.Read($"{action} {call.Argument}");
        bool isNumber = setting == GroupSetting.Retention ? GroupWords.TryReadDays(value, out _) : GroupWords.ReadBudget(value) is not null;
        return isNumber ? Apply(call, group, setting, value) : GroupMenu.Ask(call, group, setting);
    }

    private static CommandResult Apply(CommandCall call, AdministeredGroup group, GroupSetting setting, string value) => setting switch
    {
        GroupSetting.Show => GroupMenu.Show(call, group, ""),
        GroupSetting.Mentions when GroupWords.ReadSwitch(value) is { } isOn =>
            SetTalk(call, group, new GroupSettings { RespondOnlyWhenMentioned = isOn }, group.Context with { RespondOnlyWhenMentioned = isOn }),
        GroupSetting.Learning when GroupWords.ReadSwitch(value) is { } isOn =>
            SetTalk(call, group, new GroupSettings { LearnFromAllMessages = isOn }, group.Context with { LearnFromAllMessages = isOn }),
        GroupSetting.Retention when GroupWords.TryReadDays(value, out int? days) => Keep(call, group, days),
        GroupSetting.Language when GroupWords.ReadLanguage(value) is { } language =>
            SetTalk(
                InLanguage(call, language),
                group,
                new GroupSettings { Language = language },
                group.Context with { Language = language.Length > 0 ? language : null }),
        GroupSetting.Budget when GroupWords.ReadBudget(value) is { } most =>
            Set(call, group, new GroupSettings { MemoriesPerHour = most }, group.Context with { MemoriesPerHour = most }),
        GroupSetting.Reset when group.Place.Thread is { } topic => AdminDesk.Tell(call, Name, call.Texts.Groups.TopicReset) with
        {
            Effects = [new TurnEffect.SetTopic(call.Subject, group.Place.Group, topic, group.Agent.Id, Settings: null)],
        },
        GroupSetting.Reset => AdminDesk.Tell(call, Name, call.Texts.Groups.OnlyInTopics),
        GroupSetting.Audience when GroupWords.ReadReach(value) is { } reach => SetReach(call, group, reach),
        _ => AdminDesk.Tell(call, Name, call.Texts.Groups.Usage),
    };

    /// <summary>What concerns the talk is a topic's own where it is set there; the group's memory is one.</summary>
    private static CommandResult SetTalk(CommandCall call, AdministeredGroup group, GroupSettings settings, GroupContext changed) =>
        group.Place.Thread is not { } topic
            ? Set(call, group, settings, changed)
            : GroupMenu.Show(call, group with { Context = changed with { Topic = topic } }, call.Texts.Groups.Changed) with
            {
                Effects = [new TurnEffect.SetTopic(call.Subject, group.Place.Group, topic, group.Agent.Id, settings)],
            };

    private static CommandResult Set(CommandCall call, AdministeredGroup group, GroupSettings settings, GroupContext changed) =>
        GroupMenu.Show(call, group with { Context = changed }, call.Texts.Groups.Changed) with
        {
            Effects = [new TurnEffect.SetGroup(call.Subject, group.Context.Id, group.Agent.Id, settings)],
        };

    /// <summary>What is chosen holds for the answer already.</summary>
    private static CommandCall InLanguage(CommandCall call, string language) => language switch
    {
        "en" => call with { Language = Language.English },
        "es" => call with { Language = Language.Spanish },
        _ => call,
    };

    /// <summary>A shorter time lets go of what is older, so it is asked about; a longer one is set at once.</summary>
    private static CommandResult Keep(CommandCall call, AdministeredGroup group, int? days) =>
        days is { } wanted && !(group.Context.MemoryRetentionDays <= wanted)
            ? GroupMenu.AskShorter(call, group, wanted)
            : SetRetention(call, group, days);

    private static CommandResult SetRetention(CommandCall call, AdministeredGroup group, int? days) => GroupMenu.Show(
        call, group with { Context = group.Context with { MemoryRetentionDays = days } }, call.Texts.Groups.Changed) with
    {
        Effects = [new TurnEffect.SetGroupRetention(call.Subject, group.Context.Id, group.Agent.Id, days)],
    };

    /// <summary>Typed in the group, it is told to everybody there: they decide what they say by who hears it.</summary>
    private static CommandResult SetReach(CommandCall call, AdministeredGroup group, GroupReach reach)
    {
        IGroupTexts texts = call.Texts.Groups;
        if (group.Context.Commons is null)
        {
            return AdminDesk.Tell(call, Name, texts.NoCommons);
        }

        string told = reach == GroupReach.Commons ? texts.AudienceWide : texts.AudienceOwn;
        CommandResult result = call.Name == Name && call.IsInGroup ? CommandResult.Say(told) : AdminDesk.Tell(call, Name, told);
        return result with
        {
            Effects = [new TurnEffect.SetGroupReach(call.Subject, group.Context.Key, group.Agent.Id, reach)],
        };
    }
}
