using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Clients;
using Confidant.Emulators.Models;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Clients;

public sealed class ModelMetricsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Calls_and_tokens_are_counted_by_task_model_and_outcome(bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(ModelOptions.OpenAi);
        var noted = new ConcurrentQueue<string>();
        using MeterListener listener = Listen(stack, noted);
        stack.Emulator.Enqueue(new ModelReply.Say("Yes."), new ModelReply.Fail(400));

        await stack.AskAsync("Is the canary there?", isStream);
        await stack.FailAsync("Is the canary there?", isStream);

        noted.Select(static line => line.Split('=')[0]).Should().Equal(
            "confidant.model.tokens task:Chat model:small direction:input",
            "confidant.model.tokens task:Chat model:small direction:output",
            "confidant.model.call.duration task:Chat model:small outcome:ok",
            "confidant.model.call.duration task:Chat model:small outcome:BadRequest");
        string.Join('\n', noted).Should().NotContain("canary");
    }

    private static MeterListener Listen(ModelStack stack, ConcurrentQueue<string> noted)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == ModelMetrics.MeterName && instrument.Meter.Scope == stack.Meters)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => noted.Enqueue(Line(instrument, tags) + "=" + value));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => noted.Enqueue(Line(instrument, tags) + "=" + value));
        listener.Start();
        return listener;
    }

    private static string Line(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string line = instrument.Name;
        foreach ((string key, object? value) in tags)
        {
            line += $" {key}:{value}";
        }

        return line;
    }
}
