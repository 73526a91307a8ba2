using StudyBot.Core.Answers;
using StudyBot.Hosting;

namespace StudyBot.Scheduling;

/// <summary>Keeps the answer pipeline running for as long as the bot runs.</summary>
internal sealed class AnswerPipelineHost(AnswerPipeline pipeline, Opening opening) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await opening.Done.WaitAsync(stoppingToken);
        await pipeline.RunAsync(stoppingToken);
    }
}
