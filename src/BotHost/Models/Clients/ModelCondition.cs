namespace Confidant.BotHost.Models.Clients;

/// <summary>A task that a model does not do at the moment.</summary>
/// <param name="Task">The task.</param>
/// <param name="Model">The model.</param>
/// <param name="Fault">How its latest call failed.</param>
/// <param name="IsLeftAlone">Whether it is not asked for a while.</param>
internal sealed record ModelCondition(ModelTask Task, string Model, ModelFault Fault, bool IsLeftAlone)
{
    /// <summary>What is wrong, for an operator.</summary>
    public string Cause => Fault switch
    {
        ModelFault.Unreachable => "The endpoint cannot be reached.",
        ModelFault.TimedOut => "The model takes too long.",
        ModelFault.RateLimited => "The endpoint asked for a pause (429).",
        ModelFault.ServerError => "The endpoint fails (5xx).",
        ModelFault.Unauthorized => "The endpoint does not accept the key or the account.",
        ModelFault.BadRequest => "The endpoint does not accept the request; it may not have the model.",
        ModelFault.Malformed or ModelFault.Cut => "What the endpoint answers cannot be read.",
        ModelFault.Empty or ModelFault.Oversized or ModelFault.Declined => "The model's last answer could not be used.",
        ModelFault.OverBudget => "The tokens of the day are used up.",
        _ => throw new InvalidOperationException($"{Fault} is no condition of a model."),
    };

    private string Section => Task == ModelTask.Transcription ? "Models:Transcription" : "Models";

    /// <summary>What to do about it.</summary>
    public string Cure => Fault switch
    {
        ModelFault.Unreachable => $"Check the network and {Section}:Endpoint.",
        ModelFault.TimedOut => "Use a faster model, or raise Models:TimeoutSeconds and Models:FirstTokenSeconds.",
        ModelFault.RateLimited => "It goes on by itself; raise the account's limits if it comes often.",
        ModelFault.ServerError => "It goes on by itself; see the provider's status page, or your own server's log.",
        ModelFault.Unauthorized => $"Set {Section.Replace(":", "__", StringComparison.Ordinal)}__ApiKey to a key that is valid and paid for, and start again.",
        ModelFault.BadRequest when Task == ModelTask.Transcription =>
            "Check Models:Transcription:Model and Models:Transcription:Endpoint (it ends with the version, as in /v1).",
        ModelFault.BadRequest => "Check Models:Model, Models:Tasks, Models:VisionModel and Models:Endpoint (for openai it ends with the version, as in /v1).",
        ModelFault.Malformed or ModelFault.Cut when Task == ModelTask.Transcription =>
            "Check that Models:Transcription:Endpoint speaks OpenAI's protocol.",
        ModelFault.Malformed or ModelFault.Cut => "Check that Models:Provider is the protocol that Models:Endpoint speaks.",
        ModelFault.Empty or ModelFault.Oversized or ModelFault.Declined => "Nothing, unless it comes often; then use another model.",
        ModelFault.OverBudget => "Wait for the next day (UTC), or raise Models:Budget:TokensPerDay.",
        _ => throw new InvalidOperationException($"{Fault} is no condition of a model."),
    };
}
