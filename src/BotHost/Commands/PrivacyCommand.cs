using System.Globalization;
using Confidant.Adapters;
using Confidant.BotHost.Commands.Links;
using Confidant.BotHost.Commands.Texts;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Commands;

/// <summary>/privacy [status|share|private|off|on|keep DAYS]: what is remembered, where it may be used, and for how long.</summary>
internal sealed class PrivacyCommand(ISubjectStore subjects) : ICommand
{
    /// <summary>Its name.</summary>
    public const string Name = "privacy";

    /// <summary>The button that shows how things stand.</summary>
    public const string StatusAction = $"{Name}.status";

    /// <summary>The button that lets one message be used elsewhere.</summary>
    public const string AllowAction = $"{Name}.allow";

    /// <summary>The button that does not.</summary>
    public const string RefuseAction = $"{Name}.refuse";

    /// <summary>The button that puts one message back to where it was said.</summary>
    public const string RestoreAction = $"{Name}.restore";

    private const string Forever = "forever";
    private const int LongestRetention = 3650;
    private static readonly int[] _offeredDays = [30, 90, 365];

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(
        Name,
        static texts => texts.PrivacyMenu,
        true,
        Describe.Option("setting", static texts => texts.PrivacySetting, "status", "share", "private", "off", "on"));

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken) =>
        argument.Trim().ToLowerInvariant() switch
        {
            "share" or "compartir" => Share(call),
            "private" or "privado" => await StopSharingAsync(call, cancellationToken),
            "off" or "no" => Remember(call, false),
            "on" or "sí" or "si" => Remember(call, true),
            "" or "status" or "estado" => Status(call),
            var typed when typed.StartsWith("keep ", StringComparison.Ordinal) => Keep(call, typed["keep ".Length..]),
            var typed when typed.StartsWith("guardar ", StringComparison.Ordinal) => Keep(call, typed["guardar ".Length..]),
            _ => CommandResult.Whisper(call, Name, new CommandReply(call.Texts.Privacy.Usage)),
        };

    /// <inheritdoc/>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) => action switch
        {
            "status" => Status(call),
            "share" => Share(call),
            "private" => await StopSharingAsync(call, cancellationToken),
            "off" => Remember(call, false),
            "on" => Remember(call, true),
            "takeback" => Rescope(call, PrivacyScope.Private),
            "origin" => Rescope(call, PrivacyScope.GroupOnly),
            "allow" => Rescope(call, argument, PrivacyScope.CrossContext, call.Texts.Privacy.Allowed),
            "refuse" => CommandResult.Whisper(call, Name, new CommandReply(call.Texts.Privacy.NotAllowed)),
            "restore" => Rescope(call, argument, PrivacyScope.GroupOnly, call.Texts.Privacy.Undone),
            "keep" => Keep(call, argument),
            "shorten" => SetRetention(call, int.Parse(argument, CultureInfo.InvariantCulture)),
            "unchanged" => CommandResult.Whisper(call, Name, new CommandReply(call.Texts.Privacy.RetentionLeft)),
            "leave" => CommandResult.Whisper(call, Name, new CommandReply(call.Texts.Privacy.SharedLeft)),
            _ => throw new InvalidOperationException($"/{Name} has no button {action}."),
        };

    private static CommandResult Status(CommandCall call)
    {
        IReplyTexts texts = call.Texts;
        return CommandResult.Whisper(call, Name, new CommandReply(LinkNote.After(texts.Privacy.Status(call.Profile), call))
        {
            Buttons =
            [
                [
                    call.Profile.CrossContextEnabled
                        ? new CommandButton(texts.Privacy.StopSharingButton, $"{Name}.private")
                        : new CommandButton(texts.Privacy.ShareButton, $"{Name}.share"),
                    call.Profile.Remembering
                        ? new CommandButton(texts.Privacy.RememberOffButton, $"{Name}.off")
                        : new CommandButton(texts.Privacy.RememberOnButton, $"{Name}.on"),
                ],
                [.. _offeredDays.Where(days => days != call.Profile.DataRetentionDays).Select(days => new CommandButton(
                    texts.Privacy.KeepButton(days), $"{Name}.keep", days.ToString(CultureInfo.InvariantCulture)))],
                .. call.Profile.DataRetentionDays is null
                    ? Array.Empty<IReadOnlyList<CommandButton>>()
                    : [[new CommandButton(texts.Privacy.KeepForeverButton, $"{Name}.keep", Forever)]],
            ],
        });
    }

    /// <summary>A shorter time lets go of what is older, so it is asked about; a longer one is set at once.</summary>
    private static CommandResult Keep(CommandCall call, string typed)
    {
        IPrivacyTexts texts = call.Texts.Privacy;
        if (typed.Trim() is Forever or "siempre")
        {
            return SetRetention(call, null);
        }

        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int days) || days is < 1 or > LongestRetention)
        {
            return CommandResult.Whisper(call, Name, new CommandReply(texts.Usage));
        }

        if (call.Profile.DataRetentionDays <= days)
        {
            return SetRetention(call, days);
        }

        string confirmed = days.ToString(CultureInfo.InvariantCulture);
        return CommandResult.Whisper(call, Name, new CommandReply(texts.KeepShorterQuestion(days))
        {
            Buttons =
            [
                [
                    new CommandButton(texts.KeepShorterButton, $"{Name}.shorten", confirmed),
                    new CommandButton(texts.LeaveRetentionButton, $"{Name}.unchanged"),
                ],
            ],
        });
    }

    private static CommandResult SetRetention(CommandCall call, int? days) =>
        CommandResult.Whisper(call, Name, new CommandReply(call.Texts.Privacy.RetentionSet(days))) with
        {
            Effects = [new TurnEffect.SetRetention(call.Subject, days)],
        };

    private static CommandResult Share(CommandCall call) =>
        CommandResult.Whisper(call, Name, new CommandReply(call.Texts.Privacy.SharingOn)) with
        {
            Effects = [new TurnEffect.SetSharing(call.Subject, true)],
        };

    private async ValueTask<CommandResult> StopSharingAsync(CommandCall call, CancellationToken cancellationToken)
    {
        IReplyTexts texts = call.Texts;
        int shared = await subjects.CountSharedAsync(call.Subject, cancellationToken);
        CommandReply reply = shared == 0
            ? new CommandReply(texts.Privacy.SharingOff)
            : new CommandReply(texts.Privacy.SharingOffWithShared(shared))
            {
                Buttons =
                [
                    [new CommandButton(texts.Privacy.TakeBackButton, $"{Name}.takeback")],
                    [new CommandButton(texts.Privacy.OriginButton, $"{Name}.origin")],
                    [new CommandButton(texts.Privacy.LeaveSharedButton, $"{Name}.leave")],
                ],
            };
        return CommandResult.Whisper(call, Name, reply) with
        {
            Effects = [new TurnEffect.SetSharing(call.Subject, false)],
        };
    }

    private static CommandResult Remember(CommandCall call, bool isOn) =>
        CommandResult.Whisper(call, Name, new CommandReply(isOn ? call.Texts.Privacy.RememberingOn : call.Texts.Privacy.RememberingOff)) with
        {
            Effects = [new TurnEffect.SetRemembering(call.Subject, isOn)],
        };

    private static CommandResult Rescope(CommandCall call, string message, PrivacyScope scope, string done) =>
        CommandResult.Whisper(call, Name, new CommandReply(done)) with
        {
            Effects =
            [
                new TurnEffect.ChangeScope(
                    call.Subject, new ScopeSelection.Messages([new MessageId(Guid.Parse(message))]), scope),
            ],
        };

    private static CommandResult Rescope(CommandCall call, PrivacyScope scope) =>
        CommandResult.Whisper(call, Name, new CommandReply(call.Texts.Privacy.SharedTakenBack)) with
        {
            Effects = [new TurnEffect.ChangeScope(call.Subject, new ScopeSelection.AllShared(), scope)],
        };
}
