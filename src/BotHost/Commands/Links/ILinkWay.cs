namespace Confidant.BotHost.Commands.Links;

/// <summary>One way to say or to prove that an account, a wallet or another profile is the caller's: a word after /link.</summary>
internal interface ILinkWay
{
    /// <summary>What its actions begin with, after "link." and before a dot.</summary>
    string Name { get; }

    /// <summary>The words after /link that ask for it, in every language, in lower case.</summary>
    IReadOnlyList<string> Words { get; }

    /// <summary>Its button in the menu of /link; null where it cannot be used in this call.</summary>
    CommandButton? MenuButton(CommandCall call);

    /// <summary>Runs it as typed.</summary>
    /// <param name="call">Who asks, and where.</param>
    /// <param name="word">The word that asked for it.</param>
    /// <param name="argument">What follows that word.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask<CommandResult> RunAsync(CommandCall call, string word, string argument, CancellationToken cancellationToken);

    /// <summary>Runs one of its buttons.</summary>
    /// <param name="call">Who pressed, and where.</param>
    /// <param name="action">What follows its name and a dot in the button's action.</param>
    /// <param name="argument">What the button carries.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask<CommandResult> PressAsync(CommandCall call, string action, string argument, CancellationToken cancellationToken);

    /// <summary>Takes the answer to one of its questions.</summary>
    /// <param name="call">Who answers, and where; its argument is the answer.</param>
    /// <param name="action">What follows its name and a dot in the question's action.</param>
    /// <param name="argument">What the question carries.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask<CommandResult> AnswerAsync(CommandCall call, string action, string argument, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"/link {Name} asks no {action}.");

    /// <summary>What the caller holds by it, as /whoami shows it and /unlink takes it back; the earliest first.</summary>
    ValueTask<IReadOnlyList<LinkEntry>> ListAsync(CommandCall call, CancellationToken cancellationToken);
}
