using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Discord;

/// <summary>Takes interactions as they arrive: acknowledges commands and buttons before anything else is done with them, and offers
/// what can be chosen while a command is typed. Safe for concurrent use.</summary>
internal sealed partial class DiscordInteractionDesk(
    DiscordInteractionClient client,
    DiscordOriginals originals,
    DiscordSuggestions suggestions,
    DiscordWaits waits,
    DiscordPrivacy privacy,
    TimeProvider time,
    ILogger<DiscordInteractionDesk> logger)
{
    private const int SlashCommand = 1;
    private const int MostAttempts = 3;

    // Discord takes no acknowledgement later than three seconds after the interaction.
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(2.5);

    /// <summary>Acknowledges an interaction, or begins to answer what is being typed.</summary>
    /// <returns>Completed when it is acknowledged, or when that failed: then the answer finds another way.</returns>
    public async ValueTask ReceiveAsync(DiscordInteraction interaction, CancellationToken cancellationToken)
    {
        if (DiscordHandle.Read($"{interaction.Id}:{interaction.Token}") is not { } handle)
        {
            return;
        }

        switch (interaction)
        {
            case { Type: DiscordInteractionType.Autocomplete }:
                suggestions.Begin(handle, interaction);
                break;
            case { Type: DiscordInteractionType.Command, Data.Type: null or SlashCommand }:
                waits.Start();
                await BeginAsync(handle, Defer(interaction), cancellationToken);
                break;
            case { Type: DiscordInteractionType.Component }:
                bool isForOne = (interaction.Message?.Flags & DiscordMessageFlags.Ephemeral) is not (null or 0);
                await BeginAsync(
                    handle,
                    (new DiscordInteractionResponse(DiscordResponseType.DeferredUpdate),
                        isForOne ? DiscordOriginal.ShownToOne : DiscordOriginal.ShownToAll),
                    cancellationToken);
                break;
            default:
                // Kinds that we do not offer.
                break;
        }
    }

    private (DiscordInteractionResponse Response, DiscordOriginal Original) Defer(DiscordInteraction interaction)
    {
        bool isForOne = DiscordInteractions.Kind(interaction) switch
        {
            ChatKind.Private => false,
            ChatKind.Group => privacy.IsForOne(interaction.Data?.Name),
            _ => true,
        };
        return isForOne
            ? (new DiscordInteractionResponse(
                    DiscordResponseType.DeferredMessage, new DiscordResponseData { Flags = DiscordMessageFlags.Ephemeral }),
                DiscordOriginal.AwaitedByOne)
            : (new DiscordInteractionResponse(DiscordResponseType.DeferredMessage), DiscordOriginal.AwaitedByAll);
    }

    private async Task BeginAsync(
        DiscordHandle handle, (DiscordInteractionResponse Response, DiscordOriginal Original) answer, CancellationToken cancellationToken)
    {
        Task<DiscordOriginal> acknowledging = AcknowledgeAsync(handle, answer.Response, answer.Original, cancellationToken);
        originals.Begin(handle, acknowledging);
        await acknowledging;
    }

    private async Task<DiscordOriginal> AcknowledgeAsync(
        DiscordHandle handle, DiscordInteractionResponse response, DiscordOriginal original, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await client.RespondAsync(handle, response, either.Token);
                return original;
            }
            catch (DiscordApiException failure) when (failure.Kind == DiscordErrorKind.AlreadyAcknowledged)
            {
                // By an attempt whose answer was lost, or when it was delivered before.
                return DiscordOriginal.Unknown;
            }
            catch (DiscordApiException failure)
                when (failure.IsTransient && failure.RetryAfter is null && attempt < MostAttempts)
            {
                LogRepeated(handle.Id, failure.Kind);
            }
            catch (DiscordApiException failure)
            {
                LogLate(handle.Id, failure.Kind);
                return DiscordOriginal.Lost;
            }
            catch (OperationCanceledException)
            {
                LogLate(handle.Id, DiscordErrorKind.Timeout);
                return DiscordOriginal.Lost;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Interaction {Interaction} is acknowledged again after {Kind}.")]
    private partial void LogRepeated(string interaction, DiscordErrorKind kind);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Interaction {Interaction} could not be acknowledged ({Kind}); its answer finds another way.")]
    private partial void LogLate(string interaction, DiscordErrorKind kind);
}
