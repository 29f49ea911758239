using System.Text;
using Confidant.Adapters;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Sessions;

/// <summary>/session [list [platform]|new [type]|resume N]: the caller's private sessions with the agent; in a group the
/// conversation's own, which are as public as the group.</summary>
internal sealed class SessionCommand(ISessionStore sessions, SessionFinder finder, IIdGenerator ids, TimeProvider time) : ICommand
{
    /// <summary>Its name.</summary>
    public const string Name = "session";

    /// <summary>The option for the session that is resumed.</summary>
    public const string NumberOption = "session";

    private const string ListAction = $"{Name}.list";
    private const string ResumeAction = $"{Name}.resume";
    private const int ButtonsInARow = 4;
    private const int LongestType = 64;

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(
        Name,
        static texts => texts.SessionMenu,
        false,
        Describe.Option("action", static texts => texts.SessionAction, "list", "new", "resume"),
        Describe.Option(NumberOption, static texts => texts.SessionNumber) with { HasSuggestions = true });

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        if (call.Chat == ChatKind.Public)
        {
            return CommandResult.Say(call.Texts.Session.NotHere);
        }

        string[] parts = argument.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string rest = parts.Length > 1 ? parts[1] : "";
        return (parts.Length > 0 ? parts[0].ToLowerInvariant() : "list") switch
        {
            "list" or "lista" => await ListAsync(call, SessionList.Parse(rest), cancellationToken),
            "new" or "nueva" => Begin(call, rest),
            "resume" or "retomar" => Resume(call, await finder.FindAsync(call, rest, cancellationToken)),
            _ => CommandResult.Say(call.Texts.Session.Usage),
        };
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) => action == "list"
            ? await ListAsync(call, SessionList.Decode(argument), cancellationToken)
            : Resume(call, await finder.FindAsync(call, argument, cancellationToken));

    private async ValueTask<CommandResult> ListAsync(CommandCall call, SessionList list, CancellationToken cancellationToken)
    {
        ISessionTexts texts = call.Texts.Session;
        IReadOnlyList<ChatSession> read = await sessions.ListAsync(
            call.Audience, call.Conversation, list.ToFilter(), cancellationToken);
        if (read.Count == 0)
        {
            return CommandResult.Say(texts.None);
        }

        ChatSession? current = await sessions.FindCurrentAsync(
            call.Audience, call.Conversation, time.GetUtcNow(), cancellationToken);
        List<ChatSession> shown = [.. read.Take(SessionList.PageSize)];
        int first = ((list.Page - 1) * SessionList.PageSize) + 1;
        var text = new StringBuilder(texts.Title);
        for (int i = 0; i < shown.Count; i++)
        {
            text.Append('\n').Append(texts.Line(first + i, shown[i], shown[i].Id == current?.Id));
        }

        return new CommandResult
        {
            Replies =
            [
                new CommandReply(text.Append("\n\n").Append(texts.Footer).ToString())
                {
                    Buttons = [.. Numbers(shown, first), .. Turners(texts, list, read.Count > shown.Count)],
                    Sources = [.. shown.SelectMany(static session => session.Sources).Distinct()],
                },
            ],
        };
    }

    private CommandResult Begin(CommandCall call, string type)
    {
        if (!call.Profile.Remembering)
        {
            return CommandResult.Say(call.Texts.Session.RememberingOff);
        }

        if (type.Length > LongestType || type.Any(static c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-')))
        {
            return CommandResult.Say(call.Texts.Session.BadType);
        }

        var session = new NewSession(new SessionId(ids.NewId()))
        {
            Platform = call.Conversation.Platform,
            Type = type.Length == 0 ? SessionTypes.Chat : type.ToLowerInvariant(),
        };
        return CommandResult.Say(call.Texts.Session.Begun) with
        {
            Effects = [new TurnEffect.BeginSession(call.Audience, call.Conversation, session)],
        };
    }

    private static CommandResult Resume(CommandCall call, ChatSession? session) => session is null
        ? CommandResult.Say(call.Texts.Session.NotFound)
        : new CommandResult
        {
            Replies = [new CommandReply(call.Texts.Session.Resumed(session)) { Sources = session.Sources }],
            Effects = [new TurnEffect.ResumeSession(call.Audience, call.Conversation, session.Id)],
        };

    private static IEnumerable<IReadOnlyList<CommandButton>> Numbers(List<ChatSession> shown, int first) => shown
        .Select((session, i) => new CommandButton($"{first + i}", ResumeAction, session.Id.ToString()))
        .Chunk(ButtonsInARow);

    private static List<IReadOnlyList<CommandButton>> Turners(ISessionTexts texts, SessionList list, bool hasNext)
    {
        var row = new List<CommandButton>();
        if (list.Page > 1)
        {
            row.Add(new CommandButton(texts.PreviousButton, ListAction, (list with { Page = list.Page - 1 }).Encode()));
        }

        if (hasNext)
        {
            row.Add(new CommandButton(texts.NextButton, ListAction, (list with { Page = list.Page + 1 }).Encode()));
        }

        return row.Count == 0 ? [] : [row];
    }
}
