namespace Confidant.Adapters;

/// <summary>Knows what a person may want to give a command, while they type. Only they see it.</summary>
public interface ICommandSuggester
{
    /// <summary>The likeliest first, at most 25. Empty where there is none, and where the person is not known.</summary>
    ValueTask<IReadOnlyList<CommandSuggestion>> SuggestAsync(SuggestionRequest request, CancellationToken cancellationToken);
}
