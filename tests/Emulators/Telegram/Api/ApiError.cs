namespace Confidant.Emulators.Telegram.Api;

/// <summary>A refusal in the Bot API's terms.</summary>
internal sealed class ApiError(int code, string description) : Exception(description)
{
    public int Code { get; } = code;

    public long? MigrateTo { get; init; }

    public int? RetryAfter { get; init; }

    public static ApiError Bad(string what) => new(400, $"Bad Request: {what}");

    public static ApiError Forbidden(string what) => new(403, $"Forbidden: {what}");
}
