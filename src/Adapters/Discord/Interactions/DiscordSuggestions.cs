using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Discord;

/// <summary>Offers what can be chosen while a command is typed: quickly or nothing. Safe for concurrent use.</summary>
internal sealed partial class DiscordSuggestions(
    DiscordInteractionClient client,
    DiscordDirectory directory,
    DiscordBot bot,
    IEnumerable<ICommandSuggester> suggesters,
    TimeProvider time,
    ILogger<DiscordSuggestions> logger)
{
    private const int Most = 25;
    private const int Longest = 100;
    private const int MostAtOnce = 64;

    // Discord waits for three seconds in all; who types does not.
    private static readonly TimeSpan _forSuggesting = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan _forAnswering = TimeSpan.FromSeconds(2.5);

    private readonly Lock _lock = new();
    private readonly HashSet<Task> _running = [];

    /// <summary>Begins to answer; nothing waits for it.</summary>
    public void Begin(DiscordHandle handle, DiscordInteraction interaction)
    {
        lock (_lock)
        {
            _running.RemoveWhere(static task => task.IsCompleted);
            if (_running.Count < MostAtOnce)
            {
                _running.Add(AnswerAsync(handle, interaction));
            }
        }
    }

    /// <summary>Waits for all that are under way.</summary>
    public Task WhenDoneAsync()
    {
        lock (_lock)
        {
            return Task.WhenAll(_running);
        }
    }

    private async Task AnswerAsync(DiscordHandle handle, DiscordInteraction interaction)
    {
        await Task.Yield();
        using var limit = new CancellationTokenSource(_forAnswering, time);
        try
        {
            IReadOnlyList<DiscordChoice> choices = await FindAsync(interaction, limit.Token);
            await client.RespondAsync(
                handle,
                new DiscordInteractionResponse(DiscordResponseType.Choices, new DiscordResponseData { Choices = choices }),
                limit.Token);
        }
        catch (DiscordApiException failure)
        {
            // Who types has typed on meanwhile.
            LogUnanswered(handle.Id, failure.Kind);
        }
        catch (OperationCanceledException)
        {
            LogUnanswered(handle.Id, DiscordErrorKind.Timeout);
        }
    }

    private async ValueTask<IReadOnlyList<DiscordChoice>> FindAsync(DiscordInteraction interaction, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_forSuggesting, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            List<DiscordChoice> choices = [];
            if (await RequestAsync(interaction, either.Token) is { } request)
            {
                foreach (ICommandSuggester suggester in suggesters)
                {
                    IReadOnlyList<CommandSuggestion> found =
                        await suggester.SuggestAsync(request, either.Token).AsTask().WaitAsync(either.Token);
                    choices.AddRange(found.Where(static each => each.Value.Length is > 0 and <= Longest).Select(Choice));
                }
            }

            return [.. choices.DistinctBy(static choice => choice.Value).Take(Most)];
        }
        // At the border to the host: whatever went wrong there, who types gets an empty list instead of an error.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            string reason = failure.GetType().Name;
            LogNothing(interaction.Id, reason);
            return [];
        }
    }

    private async ValueTask<SuggestionRequest?> RequestAsync(DiscordInteraction interaction, CancellationToken cancellationToken)
    {
        if (interaction is not { Data: { Name: { } command, Options: { } options }, Presser.Id: { } person }
            || Focused(options) is not { Name: { } option } typed
            || (interaction.ChannelId ?? interaction.Channel?.Id) is not { } channel
            || !DiscordSnowflake.IsId(person) || !DiscordSnowflake.IsId(channel))
        {
            return null;
        }

        ChatKind kind = DiscordInteractions.Kind(interaction);
        DiscordPlace? place = kind == ChatKind.Group ? directory.World.FindPlace(channel) : null;
        if (kind == ChatKind.Public || (kind == ChatKind.Group && place is not { IsGroup: true }))
        {
            return null;
        }

        var scene = new DiscordScene(await bot.GetAsync(cancellationToken), kind, channel, place);
        return new SuggestionRequest(
            scene.Conversation,
            new PlatformUserId(Platform.Discord, person),
            command,
            option,
            Utf16Text.Repair(typed.Value?.ToString() ?? ""))
        {
            Chat = kind,
            Group = scene.Group,
        };
    }

    private static DiscordInteractionOption? Focused(IReadOnlyList<DiscordInteractionOption?> options) => options
        .OfType<DiscordInteractionOption>()
        .SelectMany(option => (option.Options ?? []).OfType<DiscordInteractionOption>().Prepend(option))
        .FirstOrDefault(static option => option.Focused == true);

    private static DiscordChoice Choice(CommandSuggestion suggestion)
    {
        string label = Utf16Text.Repair(suggestion.Label.Length > 0 ? suggestion.Label : suggestion.Value);
        return new DiscordChoice(
            label.Length <= Longest ? label : label[..Utf16Text.CutAtOrBefore(label, Longest)], suggestion.Value);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "What is typed in interaction {Interaction} got no suggestions: {Kind}.")]
    private partial void LogUnanswered(string interaction, DiscordErrorKind kind);

    [LoggerMessage(Level = LogLevel.Information, Message = "Nothing could be suggested for interaction {Interaction}: {Reason}.")]
    private partial void LogNothing(string? interaction, string reason);
}
