using System.Globalization;
using Confidant.Adapters;
using Confidant.BotHost.Commands.Agents;
using Confidant.BotHost.Commands.Texts;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Personas;

/// <summary>/persona [list|show N|create NAME, relation|on N|off N|delete N]: what was learned from the caller's own posts; for them alone.</summary>
internal sealed class PersonaCommand(IPersonaStore personas) : ICommand
{
    /// <summary>Its name.</summary>
    public const string Name = "persona";

    private const string ShowAction = $"{Name}.show";
    private const string OnAction = $"{Name}.on";
    private const string OffAction = $"{Name}.off";
    private const string AskDeleteAction = $"{Name}.ask";
    private const string DeleteAction = $"{Name}.delete";
    private const string KeepAction = $"{Name}.keep";
    private const string CreateAction = $"{Name}.create";
    private const int ButtonsInARow = 5;

    // A chat is no place for sixteen thousand characters; the export and programs have them all.
    private const int ShownPosts = 5;

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(
        Name,
        static texts => texts.PersonaMenu,
        true,
        Describe.Option("action", static texts => texts.PersonaAction, "list", "show", "create", "on", "off", "delete"),
        Describe.Option("name", static texts => texts.PersonaName));

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        IReadOnlyList<UserPersona> all = await personas.ListAsync(call.Subject, cancellationToken);
        (string word, string rest) = AgentWords.Cut(argument);
        return word.ToLowerInvariant() switch
        {
            "" or "list" or "lista" => List(call, all),
            "show" or "ver" or "mostrar" => await ShowAsync(call, Find(all, rest), cancellationToken),
            "create" or "new" or "crear" or "nueva" => Create(call, all, rest),
            "on" or "si" or "sí" => Switch(call, Find(all, rest), isOn: true),
            "off" or "no" => Switch(call, Find(all, rest), isOn: false),
            "delete" or "borrar" => AskDelete(call, Find(all, rest)),
            _ => Tell(call, call.Texts.Personas.Usage),
        };
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken)
    {
        UserPersona? persona = Find(await personas.ListAsync(call.Subject, cancellationToken), argument);
        return action switch
        {
            "show" => await ShowAsync(call, persona, cancellationToken),
            "on" => Switch(call, persona, isOn: true),
            "off" => Switch(call, persona, isOn: false),
            "ask" => AskDelete(call, persona),
            "delete" => Delete(call, persona),
            _ => Tell(call, call.Texts.Personas.Kept),
        };
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> AnswerAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) =>
        Create(call, await personas.ListAsync(call.Subject, cancellationToken), call.Argument);

    private static CommandResult List(CommandCall call, IReadOnlyList<UserPersona> all)
    {
        IPersonaTexts texts = call.Texts.Personas;
        return all.Count == 0 ? Tell(call, texts.None) : CommandResult.Whisper(
            call,
            Name,
            new CommandReply($"{texts.Title}\n{string.Join('\n', all.Select(texts.Line))}\n\n{texts.Footer}")
            {
                Buttons = [.. all
                    .Select(static persona => new CommandButton(persona.Id.ToString(), ShowAction, persona.Id.ToString()))
                    .Chunk(ButtonsInARow)],
            });
    }

    private async ValueTask<CommandResult> ShowAsync(CommandCall call, UserPersona? chosen, CancellationToken cancellationToken)
    {
        if (chosen is null || await personas.FindAsync(call.Subject, chosen.Id, cancellationToken) is not { } found)
        {
            return Tell(call, call.Texts.Personas.NotFound);
        }

        IPersonaTexts texts = call.Texts.Personas;
        MemoryContext context = MemoryContextWriter.Choose(found.Posts, ShownPosts);
        string number = chosen.Id.ToString();
        return CommandResult.Whisper(call, Name, new CommandReply(texts.Card(found.Persona, MemoryContextWriter.Write(context)))
        {
            Buttons =
            [
                [
                    found.Persona.LearningEnabled
                        ? new CommandButton(texts.OffButton, OffAction, number)
                        : new CommandButton(texts.OnButton, OnAction, number),
                    new CommandButton(texts.DeleteButton, AskDeleteAction, number),
                ],
            ],
            Sources = [.. context.Sources],
        });
    }

    private static CommandResult Create(CommandCall call, IReadOnlyList<UserPersona> all, string argument)
    {
        IPersonaTexts texts = call.Texts.Personas;
        if (argument.Trim().Length == 0)
        {
            return CommandResult.Whisper(call, Name, new CommandReply(texts.NameQuestion)
            {
                Question = new CommandQuestion(CreateAction, "", texts.NamePlaceholder),
            });
        }

        (string name, string relation) = ReadNew(argument, texts.DefaultRelation);
        if (!PersonaLimits.IsName(name) || !PersonaLimits.IsRelation(relation))
        {
            return Tell(call, texts.BadName);
        }

        // The first that is made brings self along.
        int count = Math.Max(1, all.Count);
        return PersonaLimits.IsTaken(all, name) || PersonaLimits.IsSelf(name) ? Tell(call, texts.NameTaken(name))
            : count >= PersonaLimits.PersonasOfOnePerson ? Tell(call, texts.TooMany(PersonaLimits.PersonasOfOnePerson))
            : Tell(call, texts.Created(name)) with { Effects = [new TurnEffect.CreatePersona(call.Subject, name, relation)] };
    }

    private static CommandResult Switch(CommandCall call, UserPersona? persona, bool isOn) => persona is null
        ? Tell(call, call.Texts.Personas.NotFound)
        : Tell(call, isOn ? call.Texts.Personas.SwitchedOn(persona) : call.Texts.Personas.SwitchedOff(persona)) with
        {
            Effects = [new TurnEffect.SetPersonaLearning(call.Subject, persona.Id, isOn)],
        };

    private static CommandResult AskDelete(CommandCall call, UserPersona? persona)
    {
        IPersonaTexts texts = call.Texts.Personas;
        return persona is null ? Tell(call, texts.NotFound) : CommandResult.Whisper(
            call,
            Name,
            new CommandReply(texts.DeleteQuestion(persona))
            {
                Buttons =
                [
                    [
                        new CommandButton(texts.DeleteButton, DeleteAction, persona.Id.ToString()),
                        new CommandButton(texts.KeepButton, KeepAction),
                    ],
                ],
            });
    }

    private static CommandResult Delete(CommandCall call, UserPersona? persona) => persona is null
        ? Tell(call, call.Texts.ButtonStale)
        : Tell(call, call.Texts.Personas.Deleted(persona)) with
        {
            Effects = [new TurnEffect.DeletePersona(call.Subject, persona.Id)],
        };

    // "Garden, hobby", or one word for the name and the rest for what it is.
    private static (string Name, string Relation) ReadNew(string argument, string defaultRelation)
    {
        int comma = argument.IndexOf(',', StringComparison.Ordinal);
        (string name, string relation) = comma < 0
            ? AgentWords.Cut(argument)
            : (argument[..comma].Trim(), argument[(comma + 1)..].Trim());
        return (name, relation.Length == 0 ? defaultRelation : relation);
    }

    private static UserPersona? Find(IReadOnlyList<UserPersona> all, string typed) =>
        int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? all.FirstOrDefault(persona => persona.Id.Value == number)
            : all.FirstOrDefault(persona => persona.Name.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase));

    private static CommandResult Tell(CommandCall call, string text) => CommandResult.Whisper(call, Name, new CommandReply(text));
}
