using System.Text.Json.Serialization;
using Confidant.Adapters;
using Confidant.BotHost.Doctor;
using Confidant.BotHost.Jobs;
using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Clients;
using Confidant.BotHost.Platforms;
using Confidant.Storage;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Web;

/// <summary>Tells whether the host lives, and whether it is ready: what is wrong, and what to do about it.</summary>
internal static class HealthEndpoints
{
    /// <summary>Adds /health/live and /health/ready.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => "live");
        routes.MapGet("/health/ready", CheckAsync);
    }

    private static async Task<IResult> CheckAsync(
        PlatformAdapters adapters,
        IStoreMaintenance store,
        StoreInspection inspection,
        IOptions<ModelOptions> models,
        ModelHealth modelHealth,
        Examination examination,
        CancellationToken cancellationToken)
    {
        StoreHealth condition = await store.CheckAsync(cancellationToken);
        ReadyPlatform[] platforms = [.. adapters.All.Select(Describe)];
        bool isReady = condition.AcceptsWrites && adapters.All.All(static a => a.Health.State == PlatformState.Connected);
        var report = new ReadyReport(
            isReady ? "ready" : "not ready",
            ReadyStore.From(condition, inspection.Latest),
            platforms,
            ReadyModels.From(models.Value, modelHealth),
            [.. examination.Told.Select(ReadyCheck.From)]);
        return Results.Json(
            report, HealthJson.Default.ReadyReport, statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static ReadyPlatform Describe(IPlatformAdapter adapter)
    {
        PlatformHealth health = adapter.Health;
        return new ReadyPlatform(adapter.Platform.Name, Name(health.State), health.Cause, health.Cure)
        {
            Bots = health.Accounts.Count == 0
                ? null
                : [.. health.Accounts.Select(static account => new ReadyBot(
                    account.Name, Name(account.Health.State), account.Health.Cause, account.Health.Cure))],
        };
    }

    private static string Name(PlatformState state) => state.ToString().ToLowerInvariant();
}

internal sealed record ReadyReport(
    string Status, ReadyStore Store, IReadOnlyList<ReadyPlatform> Platforms, ReadyModels Models, IReadOnlyList<ReadyCheck> Checks);

/// <summary>What the latest look at the platforms found that is not as it should be, or that only a running host can tell. The host is ready
/// with it.</summary>
internal sealed record ReadyCheck(string Area, string Subject, string Kind, string Fact, string? Cure)
{
    public static ReadyCheck From(Examined examined) => new(
        examined.Area,
        examined.Finding.Subject,
        examined.Finding.Kind.ToString().ToLowerInvariant(),
        examined.Finding.Fact,
        examined.Finding.Cure)
    {
        IsOfHost = examined.Finding.IsOfHost ? true : null,
    };

    /// <summary>True where a command beside the host cannot find it by itself.</summary>
    public bool? IsOfHost { get; init; }
}

internal sealed record ReadyPlatform(string Platform, string State, string? Cause, string? Cure)
{
    /// <summary>Each bot, where the platform has several.</summary>
    public IReadOnlyList<ReadyBot>? Bots { get; init; }
}

internal sealed record ReadyBot(string Name, string State, string? Cause, string? Cure);

/// <summary>How the models stand. What they do not do the host does by its rules, so it is ready without them.</summary>
internal sealed record ReadyModels(string Provider, string State, IReadOnlyList<ReadyModel> Problems)
{
    public static ReadyModels From(ModelOptions options, ModelHealth health)
    {
        ReadyModel[] problems = [.. health.Problems.Select(static problem => new ReadyModel(
            problem.Task.ToString(), problem.Model, problem.IsLeftAlone ? "left alone" : "failing", problem.Cause, problem.Cure))];
        string state = !options.HasModels ? "off" : problems.Length > 0 ? "degraded" : "ok";
        return new ReadyModels(options.Provider, state, problems);
    }
}

internal sealed record ReadyModel(string Task, string Model, string State, string Cause, string Cure);

internal sealed record ReadyStore(
    string State,
    string? Cause,
    string? Cure,
    long SizeBytes,
    int Parked,
    int PendingMessages,
    int PendingReplies,
    int PendingJobs,
    int PendingVectors,
    long? Faults)
{
    public static ReadyStore From(StoreHealth health, StoreReport? report) => new(
        health.AcceptsWrites ? "ok" : "full",
        health.AcceptsWrites ? null : "There is no room: messages stay with their platforms.",
        health.AcceptsWrites ? null : "Free disk space, or raise Storage:MaxSizeMegabytes; work goes on by itself.",
        health.SizeBytes,
        health.ParkedEntries,
        health.PendingEntries,
        health.PendingChunks,
        health.PendingJobs,
        health.PendingVectors,
        report?.Count);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReadyReport))]
internal sealed partial class HealthJson : JsonSerializerContext;
