import type { Letters } from './letters-of'

export const letters: Letters = {
  hello: 'Olá,',
  bye: 'Atenciosamente',
  postage: { seller: 'O frete da devolução é pago por nós.', buyer: 'O frete da devolução é pago por você.' },
  bodies: {
    cancelOnOrderPage: [
      'Recebemos sua mensagem sobre o cancelamento do pedido {{orderId}}.',
      '',
      'Para cancelá-lo, envie a solicitação pela página do pedido: Sua conta > Seus pedidos > Solicitar cancelamento. Assim que a solicitação chegar, nós a confirmaremos.',
    ],
    contactAmazonFba: [
      'O pedido {{orderId}} foi enviado pela Amazon, que cuida de tudo o que diz respeito à entrega, devolução, troca e reembolso.',
      '',
      'Abra Seus pedidos, escolha este pedido e use a opção Fale conosco. O atendimento ao cliente da Amazon poderá resolver isso imediatamente.',
    ],
    refuseOrReturn: [
      'O pedido {{orderId}} já está a caminho e não pode mais ser cancelado.',
      '',
      'Você pode recusar o pacote no momento da entrega. Se ele já foi entregue, solicite a devolução pela página do pedido: Sua conta > Seus pedidos > Devolver ou trocar itens. Faremos o reembolso assim que o produto retornar.',
    ],
    replacementSent: [
      'Lamentamos o transtorno com o pedido {{orderId}}. Enviamos um produto de substituição sem nenhum custo.',
      '',
      'Transportadora: {{carrier}}',
      'Código de rastreamento: {{trackingNumber}}',
    ],
    refundIssued: [
      'Lamentamos o transtorno com o pedido {{orderId}}. Enviamos um reembolso de {{amount}} para sua forma de pagamento original. Não é necessário devolver o produto.',
      '',
      'O valor costuma aparecer em alguns dias úteis, conforme o seu banco.',
    ],
    partialRefundOffer: [
      'Lamentamos o transtorno com o pedido {{orderId}}. Se quiser ficar com o produto, podemos reembolsar {{amount}} na sua forma de pagamento original.',
      '',
      'Se preferir outra solução, diga-nos. Não faremos nenhum reembolso antes da sua resposta.',
    ],
    returnInstructions: [
      'Lamentamos o transtorno com o pedido {{orderId}}.',
      '',
      'Solicite a devolução pela página do pedido: Sua conta > Seus pedidos > Devolver ou trocar itens. Nela autorizaremos a devolução e informaremos o endereço. {{postage}} Guarde o código de rastreamento do pacote.',
      '',
      'Assim que o produto chegar, concluiremos sem demora a solução combinada com você.',
    ],
    askPhoto: [
      'Lamentamos o transtorno com o pedido {{orderId}}. Para resolvermos rapidamente, responda a esta mensagem com uma foto do produto e outra da embalagem com a etiqueta.',
    ],
    notReceivedTracking: [
      'Lamentamos que o pedido {{orderId}} ainda não tenha chegado. Estes são os dados de que a transportadora precisa para localizá-lo:',
      '',
      'Transportadora: {{carrier}}',
      'Código de rastreamento: {{trackingNumber}}',
      '',
      'Verifique também com os vizinhos e nos locais onde os pacotes são deixados. Se ele não for encontrado, responda a esta mensagem e resolveremos para você.',
    ],
  },
}
