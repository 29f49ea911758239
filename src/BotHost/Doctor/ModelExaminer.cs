using Confidant.Adapters;
using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Clients;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Doctor;

/// <summary>Asks every configured model for one word, the way the host asks it.</summary>
internal sealed class ModelExaminer(IModelClients clients, ModelHealth health, IOptions<ModelOptions> options)
{
    private const string Area = "models";

    private static readonly ChatMessage[] _question = [new(ChatRole.User, "Answer with the word: ready")];

    /// <summary>What there is to say. Costs some tokens.</summary>
    public async ValueTask<IReadOnlyList<Examined>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.HasProvider)
        {
            return [new Examined(Area, new Finding("provider", FindingKind.Good, "No model is configured; the host answers by rules."))];
        }

        var examined = new List<Examined>();
        foreach (IGrouping<string, ModelTask> tasks in Enum.GetValues<ModelTask>()
            .Where(task => clients.Find(task) is not null)
            .GroupBy(task => options.Value.Tasks.For(task) ?? options.Value.Model!))
        {
            examined.Add(new Examined(Area, await AskAsync(tasks.Key, tasks.First(), cancellationToken)));
        }

        return examined;
    }

    private async ValueTask<Finding> AskAsync(string model, ModelTask task, CancellationToken cancellationToken)
    {
        try
        {
            _ = await clients.Find(task)!.GetResponseAsync(_question, cancellationToken: cancellationToken);
            return new Finding(model, FindingKind.Good, "The model answers.");
        }
        catch (ModelException)
        {
            // What it means was noted when it failed.
            ModelCondition? condition = health.Problems.FirstOrDefault(problem => problem.Task == task);
            return new Finding(
                model, FindingKind.Fault, condition?.Cause ?? "The model gave no answer.", condition?.Cure ?? "See the endpoint's own log.");
        }
    }
}
