using StudyBot.Core.Answers;

namespace StudyBot.Scheduling;

/// <summary>Keeps the answer pipeline running for as long as the bot runs.</summary>
internal sealed class AnswerPipelineHost(AnswerPipeline pipeline) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => pipeline.RunAsync(stoppingToken);
}
