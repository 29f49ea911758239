using Confidant.Adapters;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>/why: what the last answer to the caller rests on. It is told to them alone, and read again through the audience
/// that the answer had.</summary>
internal sealed class WhyCommand(ITranscript transcript, IProfileStore profiles, AudienceResolver audiences) : ICommand
{
    /// <summary>Its name.</summary>
    public const string Name = "why";

    private const int MostSources = 8;

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(Name, static texts => texts.WhyMenu, true);

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        (Audience audience, ConversationKey conversation) = await FindPlaceAsync(call, argument, cancellationToken);
        IReadOnlyList<RecalledRow> sources = await transcript.ReadLastSourcesAsync(audience, conversation, cancellationToken);
        CommandReply reply = sources.Count == 0
            ? new CommandReply(call.Texts.Why.Nothing)
            : new CommandReply(Tell(call, sources)) { Sources = [.. sources.SelectMany(static row => row.Sources).Distinct()] };
        return CommandResult.Whisper(call, LinkTo(call), reply);
    }

    private static string Tell(CommandCall call, IReadOnlyList<RecalledRow> sources)
    {
        IEnumerable<string> lines = sources
            .Take(MostSources)
            .Select(row => "• " + call.Texts.Why.Source(row with { Text = Excerpt.Of(row.Text) }, row.Author == call.Profile.Id));
        return string.Join('\n', lines.Prepend(call.Texts.Why.Title));
    }

    /// <summary>The place that is asked about: here; in a private chat also the group whose link led there. Nothing is read for
    /// anybody but the one who was answered.</summary>
    private async ValueTask<(Audience Audience, ConversationKey Conversation)> FindPlaceAsync(
        CommandCall call, string argument, CancellationToken cancellationToken)
    {
        if (!call.IsInGroup && argument.Length > 0)
        {
            string[] parts = argument.Split('_', 2);
            ConversationKey group = call.Conversation with
            {
                Chat = new ChatId(parts[0]),
                Thread = parts.Length > 1 ? new ThreadId(parts[1]) : null,
            };
            if (await profiles.FindGroupAsync(group.Group, call.Agent.Id, cancellationToken) is { } context)
            {
                return (audiences.Resolve(call.Agent, call.Profile, ChatKind.Group, context), group);
            }
        }

        return (call.Audience, call.Conversation);
    }

    private static string LinkTo(CommandCall call) =>
        call.Conversation.Thread is { } thread ? $"{Name}_{call.Conversation.Chat}_{thread}" : $"{Name}_{call.Conversation.Chat}";
}
