namespace Confidant.Adapters.Tests.Discord;

/// <summary>Suggests what a test says.</summary>
internal sealed class ScriptedSuggester : ICommandSuggester
{
    public Func<SuggestionRequest, CancellationToken, ValueTask<IReadOnlyList<CommandSuggestion>>> Answer { get; set; } =
        static (_, _) => ValueTask.FromResult<IReadOnlyList<CommandSuggestion>>([]);

    public SuggestionRequest? Asked { get; private set; }

    public ValueTask<IReadOnlyList<CommandSuggestion>> SuggestAsync(SuggestionRequest request, CancellationToken cancellationToken)
    {
        Asked = request;
        return Answer(request, cancellationToken);
    }
}
