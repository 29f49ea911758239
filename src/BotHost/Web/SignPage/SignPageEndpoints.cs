using System.Text.Json;
using Confidant.Adapters;
using Confidant.BotHost.Platforms;
using Confidant.BotHost.Web.Pages;
using Confidant.BotHost.Web.SignIn;
using Confidant.Identity;

namespace Confidant.BotHost.Web.SignPage;

/// <summary>Answers what the page asks. Whoever has its address may look at it; what it takes is checked here for a plain word at once, and
/// again in the turn that it becomes.</summary>
internal sealed class SignPageEndpoints(
    IChallengeStore challenges,
    ChallengeCheck check,
    KnownSenders senders,
    WebVisitors visitors,
    SignPageView view,
    SignPageFiles files,
    IIntake intake,
    IIdGenerator ids,
    PageOrigin origin,
    TimeProvider time)
{
    private const int MostBytes = 32_768;

    /// <summary>The page.</summary>
    public async Task<IResult> ShowAsync(HttpContext context)
    {
        bool isSpanish = PrefersSpanish(context.Request);
        context.Response.Headers.Vary = "Accept-Language";
        return await FindAsync(context) is { } challenge
            && challenge.StateAt(time.GetUtcNow()) == ChallengeState.Open
            && await senders.FindAsync(challenge.Account, context.RequestAborted) is { } sender
                ? Results.Text(
                    view.Write(isSpanish, challenge, sender, origin.Address.Authority, await visitors.FindAsync(context)), "text/html; charset=utf-8")
                : Results.Text(view.WriteEnded(isSpanish), "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
    }

    /// <summary>A file of the page.</summary>
    public Task<IResult> ServeAsync(HttpContext context) =>
        Task.FromResult(files.FindAsset(context.Request.RouteValues["file"] as string ?? "") is { } asset
            ? Results.Bytes(asset.Content, asset.MediaType)
            : Results.NotFound());

    /// <summary>How a challenge stands.</summary>
    public async Task<IResult> TellAsync(HttpContext context) => await FindAsync(context) is { } challenge
        ? Json(new SignPageState(challenge.StateAt(time.GetUtcNow()).ToString().ToLowerInvariant()))
        : Problem(StatusCodes.Status404NotFound, "ended");

    /// <summary>Takes a signature.</summary>
    public async Task<IResult> TakeAsync(HttpContext context)
    {
        if (!origin.Sent(context.Request))
        {
            return Problem(StatusCodes.Status403Forbidden, "origin");
        }

        if (await ReadAsync(context) is not { } request)
        {
            return Problem(StatusCodes.Status400BadRequest, "body");
        }

        CancellationToken cancellationToken = context.RequestAborted;
        DateTimeOffset now = time.GetUtcNow();
        if (await FindAsync(context) is not { } challenge || challenge.StateAt(now) != ChallengeState.Open)
        {
            return Problem(StatusCodes.Status404NotFound, "ended");
        }

        if (!PastedSignature.TryRead(request.Signature, out PastedSignature? pasted) || pasted.Signature != request.Signature)
        {
            return Problem(StatusCodes.Status400BadRequest, "not-signed");
        }

        ChallengeFinding finding = await check.CheckAsync(
            challenge.PageText!, challenge.Wallet, challenge.Chain, challenge.ExpiresAt, pasted, now, cancellationToken);
        if (finding is ChallengeFinding.Refused { Problem: var problem })
        {
            await challenges.CountFailureAsync(challenge.Id, cancellationToken);
            return Problem(
                StatusCodes.Status422UnprocessableEntity,
                problem == ChallengeProblem.ContractsNotSupported ? "contract" : "not-signed");
        }

        return finding is ChallengeFinding.Unknown
            ? Problem(StatusCodes.Status503ServiceUnavailable, "chain-down")
            : await HandOverAsync(challenge, pasted.Signature, now, cancellationToken);
    }

    private async ValueTask<IResult> HandOverAsync(
        IssuedChallenge challenge, string signature, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await senders.FindAsync(challenge.Account, cancellationToken) is not { } sender)
        {
            return Problem(StatusCodes.Status404NotFound, "ended");
        }

        IntakeOutcome outcome = await intake.AcceptAsync(
            [
                new ChallengeAnswered
                {
                    Conversation = challenge.Conversation,
                    DeliveryKey = $"sign:{ids.NewId():N}",
                    At = now,
                    Sender = sender,
                    Chat = challenge.IsPrivateChat ? ChatKind.Private : ChatKind.Public,
                    Challenge = challenge.Id.Value,
                    Signature = signature,
                },
            ],
            cancellationToken);
        return outcome == IntakeOutcome.Accepted
            ? Results.Json(new SignPageState("accepted"), SignPageJson.Default.SignPageState, statusCode: StatusCodes.Status202Accepted)
            : Problem(StatusCodes.Status503ServiceUnavailable, "busy");
    }

    // What another account was asked is nothing to somebody who has signed in.
    private async ValueTask<IssuedChallenge?> FindAsync(HttpContext context) =>
        ChallengeId.TryParse(context.Request.RouteValues["challenge"] as string, out ChallengeId? id)
        && await challenges.FindAsync(id, context.RequestAborted) is { PageText: not null } challenge
        && (await visitors.FindAsync(context) is not { } visitor || visitor.Account == challenge.Account)
            ? challenge
            : null;

    private static async ValueTask<SignPageRequest?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType() || await PageBody.ReadAsync(context, MostBytes) is not { } body)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(body, SignPageJson.Default.SignPageRequest);
        }
        catch (JsonException)
        {
            // No JSON.
            return null;
        }
    }

    /// <summary>Whether a browser prefers Spanish to English: the first that is known of what it lists in order.</summary>
    public static bool PrefersSpanish(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(static language => language.Quality ?? 1)
        .Select(static language => language.Value.Value ?? "")
        .FirstOrDefault(static name => IsA(name, "es") || IsA(name, "en")) is { } first && IsA(first, "es");

    private static bool IsA(string name, string language) =>
        name.Equals(language, StringComparison.OrdinalIgnoreCase) || name.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);

    private static IResult Json(SignPageState state) => Results.Json(state, SignPageJson.Default.SignPageState);

    private static IResult Problem(int status, string error) =>
        Results.Json(new SignPageProblem(error), SignPageJson.Default.SignPageProblem, statusCode: status);
}
