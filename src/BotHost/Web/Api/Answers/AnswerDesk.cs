using Confidant.Adapters;
using Confidant.Adapters.Rest;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Web.Api;

/// <summary>Waits for answers, not for ever.</summary>
internal sealed class AnswerDesk(IOptions<ApiOptions> options, TimeProvider time)
{
    /// <summary>The answer to a request; null where it does not come in time. The request is on disk and answered all the same.</summary>
    public async Task<ApiAnswer?> WaitAsync(
        RestCall call, Func<RestEvent, CancellationToken, ValueTask>? onEvent, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.AnswerTimeout, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var parts = new List<OutgoingMessage>();
        string? notice = null;
        try
        {
            await foreach (RestEvent happened in call.ReadAsync(ended.Token))
            {
                switch (happened)
                {
                    case RestEvent.Part part:
                        parts.Add(part.Message);
                        break;
                    case RestEvent.Refused refused:
                        notice = refused.Notice;
                        break;
                }

                if (onEvent is not null)
                {
                    await onEvent(happened, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }

        return new ApiAnswer(parts, notice);
    }

    /// <summary>Hands a request over and waits for its answer.</summary>
    /// <returns>The answer, or why there is none.</returns>
    public async Task<(ApiAnswer? Answer, IResult? Problem)> AskAsync(
        Task<RestAcceptance> request, CancellationToken cancellationToken)
    {
        RestAcceptance acceptance = await request;
        if (acceptance is not RestAcceptance.Accepted accepted)
        {
            return (null, ProblemOf(acceptance));
        }

        using RestCall call = accepted.Call;
        return await WaitAsync(call, null, cancellationToken) is { } answer ? (answer, null) : (null, ApiProblems.NoAnswer);
    }

    /// <summary>Why a request was not taken.</summary>
    public static IResult ProblemOf(RestAcceptance acceptance) => acceptance switch
    {
        RestAcceptance.Answered => ApiProblems.AlreadyAnswered,
        RestAcceptance.StoreFull => ApiProblems.StoreFull,
        _ => ApiProblems.NotReady,
    };
}
